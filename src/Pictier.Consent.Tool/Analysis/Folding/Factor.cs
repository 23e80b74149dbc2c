namespace Pictier.Consent.Tool.Analysis;

/// <summary>What a choice of facts says in every gate that is kept, of all policies: one number each.</summary>
/// <param name="Words">The numbers.</param>
/// <param name="Part">What is chosen; null where nothing is left to choose.</param>
internal sealed record Saying(ulong[] Words, Part? Part)
{
    internal int Cost => Part?.Facts.Cost ?? 0;
}

/// <summary>All that can be said of some facts.</summary>
/// <param name="Sayings">What can be said, the cheapest first.</param>
/// <param name="Content">The same number for factors that can say the same.</param>
/// <param name="IsAlike">Whether both policies always hear the same.</param>
internal sealed record Factor(IReadOnlyList<Saying> Sayings, int Content, bool IsAlike);

/// <summary>What is fixed while the rest of the facts varies.</summary>
/// <param name="Known">What is fixed.</param>
/// <param name="Active">By policy, the kinds of restrictions that are active, a bit for each.</param>
/// <param name="Later">By policy and rule: whether a refusal lies between the consents.</param>
internal sealed record FoldContext(Part Known, int[] Active, bool[][] Later);
