namespace Pictier.Consent.Sql.Selection;

/// <summary>The query of one kind of use, or why there is none.</summary>
/// <param name="Query">The query; null when it is refused.</param>
/// <param name="Refusal">Why there is none; null when there is one.</param>
public sealed record SelectionAnswer(SelectionQuery? Query, SelectionRefusal? Refusal);
