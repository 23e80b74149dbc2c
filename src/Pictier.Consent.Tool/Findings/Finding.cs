namespace Pictier.Consent.Tool.Findings;

/// <summary>Something found, and where.</summary>
/// <param name="Rule">The kind of finding; it says why it matters.</param>
/// <param name="Place">Where.</param>
/// <param name="What">What was found, in one sentence.</param>
/// <param name="Remedy">What to do, in one sentence.</param>
internal sealed record Finding(FindingRule Rule, FindingPlace Place, string What, string Remedy)
{
    /// <summary>What was found, why it matters, what to do.</summary>
    internal string Message => $"{What} {Rule.Why} {Remedy}";
}
