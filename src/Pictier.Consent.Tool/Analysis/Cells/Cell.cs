namespace Pictier.Consent.Tool.Analysis;

/// <summary>What the registries of a policy are asked about: the rest of a request are facts.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="Underlying">The purpose that a 2.1(3) purpose serves; null when none is named.</param>
/// <param name="Recipient">The recipient; null for an acquisition or a use.</param>
/// <param name="Data">The fewest categories that stand for all sets that no rule can tell apart from them.</param>
/// <param name="At">An instant that stands for its interval.</param>
internal sealed record Cell(Operation Operation, string Purpose, string? Underlying, string? Recipient, IReadOnlyList<string> Data, DateTimeOffset At);
