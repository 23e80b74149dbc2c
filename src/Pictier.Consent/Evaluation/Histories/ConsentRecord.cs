namespace Pictier.Consent.Evaluation;

/// <summary>A well-formed consent of one person: its shape, and what is the person's own. Times are UTC ticks.</summary>
/// <param name="Shape">What it covers.</param>
/// <param name="At">When it was given.</param>
/// <param name="Statement">Its place in the history, which knows the rest.</param>
internal readonly record struct ConsentRecord(ConsentShape Shape, long At, int Statement);

/// <summary>A refusal of one person.</summary>
/// <param name="Shape">What it covers.</param>
/// <param name="At">When it was said.</param>
/// <param name="Statement">Its place in the history.</param>
internal readonly record struct RefusalRecord(RefusalShape Shape, long At, int Statement);

/// <summary>A restriction of one person's data.</summary>
/// <param name="Shape">What it forbids.</param>
/// <param name="From">From when.</param>
/// <param name="Statement">Its place in the history, which knows when it was lifted.</param>
internal readonly record struct RestrictionRecord(RestrictionShape Shape, long From, int Statement);
