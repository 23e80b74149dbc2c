using Pictier.Album;

namespace Pictier.Consent.Tests.Readme;

/// <summary>The handler that the README shows.</summary>
internal sealed class RecordProvision(RecordOfProvision record) : IObligationHandler
{
    public Obligation Obligation => Obligation.RecordProvision;

    public ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default)
    {
        record.Add(allowed);
        return ValueTask.CompletedTask;
    }
}
