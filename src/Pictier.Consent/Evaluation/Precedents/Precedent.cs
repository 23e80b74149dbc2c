using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>What was decided about somebody, and so about everybody whose consents stand alike.</summary>
internal sealed class Precedent : BasisFinder
{
    private readonly Standings standings;
    private readonly Verdict verdict;

    // A consent is each person's own: which one is found when somebody asks.
    private readonly (BasisKind Kind, object? Basis, long Place) basis;

    /// <param name="standings">How consents stand.</param>
    /// <param name="stand">How those of the person do.</param>
    /// <param name="decided">What was decided.</param>
    /// <param name="relied">The standings of the consents of which one is what the decision rests on; none when it rests on something else.</param>
    internal Precedent(Standings standings, ulong stand, in Conclusion decided, ulong relied)
    {
        (this.standings, Stand, Relied) = (standings, stand, relied);
        Allow = decided.Verdict.Effect == Effect.Allow ? decided.Verdict : null;
        verdict = relied == 0 ? decided.Verdict : decided.Verdict with { Rests = this };
        basis = decided.RestsOn;
    }

    /// <summary>How the consents stand.</summary>
    internal ulong Stand { get; }

    /// <summary>Its verdict if it is an allow.</summary>
    internal Verdict? Allow { get; }

    /// <summary>The standings of the consents of which one is what the decision rests on; none when it rests on something else.</summary>
    internal ulong Relied { get; }

    /// <summary>Concludes the same about somebody else.</summary>
    internal void Follow(in PackedHistory history, ref Conclusion conclusion)
    {
        conclusion.Verdict = verdict;
        if (Relied == 0)
        {
            conclusion.RestOn(basis.Kind, basis.Basis, basis.Place);
        }
        else
        {
            conclusion.RestOn(BasisKind.Consent, history.Words, history.Start);
        }
    }

    /// <inheritdoc/>
    internal override DecisionBasis Find(object said, long place, long utcTicks)
    {
        var history = new PackedHistory((PackedWords)said, (int)place);
        return new(BasisKind.Consent, said, PackedWords.PlaceOf(history.Start, standings.ReliedOn(this, history, utcTicks)));
    }
}
