namespace Pictier.Consent.Testing.Coverage;

/// <summary>A reason that the policy can give.</summary>
public sealed class ReasonCoverage
{
    internal ReasonCoverage(ReasonCode reason)
    {
        Reason = reason;
        Given = new CoverageItem($"reason {reason.Name()}");
    }

    /// <summary>The reason.</summary>
    public ReasonCode Reason { get; }

    /// <summary>A decision or an answer gave it.</summary>
    public CoverageItem Given { get; }
}
