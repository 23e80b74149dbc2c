using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

/// <summary>A policy and what people have said.</summary>
public sealed class GivenEvents
{
    private readonly ConsentPolicy policy;
    private readonly IReadOnlyList<ConsentHistory> histories;

    internal GivenEvents(ConsentPolicy policy, IReadOnlyList<ConsentHistory> histories)
    {
        this.policy = policy;
        this.histories = histories;
    }

    /// <summary>A use of data; of what was said, what its own principal said counts.</summary>
    public IntendedUse When(ProcessingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(policy, request, histories.FirstOrDefault(h => h.DataSubject == request.DataSubject) ?? ConsentHistory.Empty);
    }
}
