namespace Pictier.Consent.Tool.Analysis;

/// <summary>The options of a part that a first look needs.</summary>
/// <param name="Options">The options.</param>
/// <param name="Answers">The answers of the engine to them.</param>
/// <param name="Active">Of restrictions, the kinds that each makes active, a bit for each; null for other parts.</param>
internal sealed record PromisingOptions(IReadOnlyList<FactOption> Options, Answer[] Answers, int[]? Active);
