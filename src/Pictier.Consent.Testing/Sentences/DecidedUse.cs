using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

/// <summary>A use of data at an instant, decided.</summary>
public sealed class DecidedUse
{
    private readonly ConsentPolicy policy;
    private readonly ProcessingRequest request;
    private readonly ConsentHistory history;

    internal DecidedUse(ConsentPolicy policy, ProcessingRequest request, ConsentHistory history, DateTimeOffset at)
    {
        this.policy = policy;
        this.request = request;
        this.history = history;
        Decision = policy.Decide(request, history, at);
    }

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    /// <summary>What the decision should be; when it is not, the failure shows what came of every rule.</summary>
    public DecisionAssertions Should() => new(Decision, () => policy.Explain(request, history, Decision.At).Explanation);
}
