namespace Pictier.Consent;

/// <summary>What an allow relied on, or the record nearest to allowing.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its id; null for a claim.</param>
/// <param name="Index">For a claim, its index in the request; else 0.</param>
public readonly record struct DecisionBasis(BasisKind Kind, string? Id, int Index = 0);
