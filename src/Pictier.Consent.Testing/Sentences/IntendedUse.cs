using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

/// <summary>A use of data, the policy that decides about it, and what the principal has said.</summary>
public sealed class IntendedUse
{
    private readonly ConsentPolicy policy;
    private readonly ProcessingRequest request;
    private readonly ConsentHistory history;

    internal IntendedUse(ConsentPolicy policy, ProcessingRequest request, ConsentHistory history)
    {
        this.policy = policy;
        this.request = request;
        this.history = history;
    }

    /// <summary>The use at that instant. It can be asked at several.</summary>
    public DecidedUse At(DateTimeOffset at) => new(policy, request, history, at);
}
