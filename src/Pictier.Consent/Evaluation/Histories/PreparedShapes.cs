using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>The shapes of statements in the numbers of a policy set; each is made when it is first asked for.</summary>
internal sealed class PreparedShapes(HistoryPreparer preparer, StatementShapes shapes) : IPreparedFor
{
    /// <summary>Rules whose answers are kept for the words of one person.</summary>
    private const int FewestRules = 8;

    /// <summary>Rules whose answers are kept at most; where there are very many wordings, fewer.</summary>
    private const int MostRules = 65_536;

    /// <summary>Answers that are kept at most, of all rules to all wordings.</summary>
    private const int MostAnswers = 1 << 24;

    private PrecedentTable? precedents;
    private object?[] made = new object?[4];
    private SharedAnswers?[] asked = new SharedAnswers?[FewestRules];

    public object Preparer => preparer;

    /// <summary>How many there are.</summary>
    internal int Count => shapes.Count;

    /// <summary>What was decided about people whose statements have these shapes.</summary>
    internal PrecedentTable Precedents => precedents ?? Interlocked.CompareExchange(ref precedents, new(this), null) ?? precedents;

    /// <summary>Whether it is what a consent says.</summary>
    internal bool IsConsent(int number) => shapes[number] is ConsentGiven;

    internal ConsentShape Consent(int number) => (ConsentShape)Of(number);

    internal RefusalShape Refusal(int number) => (RefusalShape)Of(number);

    internal WithdrawalShape Withdrawal(int number) => (WithdrawalShape)Of(number);

    internal RestrictionShape Restriction(int number) => (RestrictionShape)Of(number);

    /// <summary>What the words answered to the rule of that number.</summary>
    internal SharedAnswers AnswersTo(int rule)
    {
        var known = Volatile.Read(ref asked);
        return Volatile.Read(ref known[rule & (known.Length - 1)]) is { } answers && answers.Rule == rule ? answers : Ask(rule);
    }

    // A place is overwritten by the next rule that falls on it, so that nothing grows for ever.
    private SharedAnswers Ask(int rule)
    {
        lock (this)
        {
            var known = asked;
            if (known[rule & (known.Length - 1)] is not null && known.Length < MostRules && known.Length * (long)made.Length < MostAnswers)
            {
                var larger = new SharedAnswers?[known.Length * 2];
                foreach (var kept in known.OfType<SharedAnswers>())
                {
                    larger[kept.Rule & (larger.Length - 1)] = kept;
                }

                Volatile.Write(ref asked, known = larger);
            }

            var answers = new SharedAnswers(rule);
            Volatile.Write(ref known[rule & (known.Length - 1)], answers);
            return answers;
        }
    }

    private object Of(int number)
    {
        var known = Volatile.Read(ref made);
        return (uint)number < (uint)known.Length && Volatile.Read(ref known[number]) is { } shape ? shape : Make(number);
    }

    private object Make(int number)
    {
        var shape = preparer.Prepare(shapes[number]);
        lock (this)
        {
            if (number >= made.Length)
            {
                var larger = new object?[Math.Max(number + 1, made.Length * 2)];
                made.CopyTo(larger, 0);
                Volatile.Write(ref made, larger);
            }

            Volatile.Write(ref made[number], shape);
        }

        return shape;
    }
}
