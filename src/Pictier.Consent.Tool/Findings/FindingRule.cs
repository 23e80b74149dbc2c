namespace Pictier.Consent.Tool.Findings;

/// <summary>A kind of finding: it keeps its id for ever.</summary>
/// <param name="Id">The id, for example <c>PC0101</c>.</param>
/// <param name="Name">The name in a few words with hyphens, for example <c>purpose-unused</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Summary">What is found, in one sentence.</param>
/// <param name="Why">Why it matters, with the clause or article.</param>
internal sealed record FindingRule(string Id, string Name, FindingSeverity Severity, string Summary, string Why);
