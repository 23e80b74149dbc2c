using Pictier.Consent;

namespace Pictier.Album;

/// <summary>Records each provision before it is allowed. If this failed, the provision would be denied.</summary>
internal sealed class RecordProvision(RecordOfProvision record) : IObligationHandler
{
    public Obligation Obligation => Obligation.RecordProvision;

    public ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default)
    {
        record.Add(allowed);
        return ValueTask.CompletedTask;
    }
}
