namespace Pictier.Consent.Policies;

/// <summary>An obligation of an allow.</summary>
/// <param name="Is">The obligation.</param>
/// <param name="When">When it is owed: all of these; empty: always.</param>
/// <param name="From">From when it is owed; null: always.</param>
public sealed record RuleObligation(Obligation Is, IReadOnlyList<ObligationGuard> When, DateTimeOffset? From = null);
