namespace Pictier.Consent.Evaluation;

/// <summary>What deciding came to. A decision is made of it once, at the end: handing decisions on from method to method took longer than the rules.</summary>
/// <remarks>It stays on the stack, so writing to it is one store each.</remarks>
internal ref struct Conclusion
{
    internal Verdict Verdict;

    internal Explanation? Explanation;

    /// <summary>The rule that allowed, or gives the reason of the denial; null when none does.</summary>
    internal CompiledRule? Rule;

    private BasisKind kind;
    private object? basis;
    private long place;

    internal void RestOn(BasisKind on, object? id, long at = 0) => (kind, basis, place) = (on, id, at);

    internal readonly (BasisKind Kind, object? Basis, long Place) RestsOn => (kind, basis, place);

    /// <summary>Takes what was concluded before.</summary>
    internal void Take(in Decision known)
    {
        Verdict = known.Verdict;
        (kind, basis, place) = known.RestsOn;
    }

    internal readonly Decision At(long utcTicks) => new(Verdict, utcTicks, kind, basis, place, Explanation);
}
