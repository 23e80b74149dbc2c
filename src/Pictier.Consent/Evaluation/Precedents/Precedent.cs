namespace Pictier.Consent.Evaluation;

/// <summary>What was decided about somebody, and so about everybody whose consents stand alike.</summary>
/// <param name="standings">How the consents stand.</param>
/// <param name="decided">What was decided.</param>
/// <param name="relied">The standings of the consents of which one is what the decision rests on; none when it rests on something else.</param>
internal sealed class Precedent(ulong standings, in Conclusion decided, ulong relied)
{
    private readonly Verdict verdict = decided.Verdict;

    // A consent is each person's own.
    private readonly (BasisKind Kind, object? Basis, long Place) basis = relied == 0 ? decided.RestsOn : default;

    internal ulong Standings => standings;

    /// <summary>Its verdict if it is an allow.</summary>
    internal Verdict? Allow { get; } = decided.Verdict.Effect == Effect.Allow ? decided.Verdict : null;

    /// <summary>The standings of the consents of which one is what the decision rests on; none when it rests on something else.</summary>
    internal ulong Relied => relied;

    /// <summary>Concludes the same, resting on what is nobody's own.</summary>
    internal void Follow(ref Conclusion conclusion)
    {
        conclusion.Verdict = verdict;
        conclusion.RestOn(basis.Kind, basis.Basis, basis.Place);
    }
}
