using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// One kind of use at one instant, asked of many people. Which rules a consent satisfies while it is in effect depends on its words alone,
/// so that is found out once for all who consented in them, by the evaluator itself; of each person is then asked which of their consents
/// are in effect. People who satisfy the same rules get the same answer, which the evaluator gives for the first of them.
/// </summary>
/// <remarks>
/// This holds for people who only consented and withdrew, and for policies whose consent rules all ask for the times of a consent, as the
/// published policy's do. Anybody else is decided about one by one. It is used by one thread.
/// </remarks>
internal sealed class UseFilter
{
    /// <summary>The number of the answer of those for whom it is denied.</summary>
    internal const int Denied = 0;

    /// <summary>No set of rules: there is one bit that is none.</summary>
    private const ulong NoRules = ulong.MaxValue;

    private const int NearBits = 6;

    private readonly Plan plan;
    private readonly ProcessingRequest use;
    private readonly PreparedShapes shapes;
    private readonly StatementShapes words;
    private readonly ConsentRules rules;
    private readonly GivenWindows windows;
    private readonly bool hasFilings;
    private readonly Dictionary<ulong, int> answers = [];

    // Those of the sets of rules that were met last, because looking most people's up in the dictionary took a tenth of the time.
    private readonly (ulong Satisfied, int Answer)[] nearAnswers = new (ulong Satisfied, int Answer)[1 << NearBits];
    private readonly List<Verdict?> verdicts = [null];
    private int[] starts = [];
    private long at;

    internal UseFilter(Plan plan, ProcessingRequest use, long at, StatementShapes words, PreparedShapes shapes)
    {
        (this.plan, this.use, this.at, this.words, this.shapes) = (plan, use, at, words, shapes);
        rules = new ConsentRules(plan.Policy, use, at);
        hasFilings = plan.Policy.Filings.Length > 0;
        windows = new GivenWindows(plan.Policy, shapes, Learn);
        Array.Fill(nearAnswers, (NoRules, Denied));
    }

    /// <summary>Who stands in a request that is asked of many.</summary>
    internal static DataSubjectId Anybody { get; } = new("anybody");

    /// <summary>Asks as of another instant; false when the plan of that instant is another one.</summary>
    /// <remarks>Which rules a consent in effect satisfies stays true: its words and the era are the same. What follows from it is asked again.</remarks>
    internal bool TryMoveTo(Plan planned, long instant)
    {
        if (!ReferenceEquals(plan, planned))
        {
            return false;
        }

        at = instant;
        answers.Clear();
        Array.Fill(nearAnswers, (NoRules, Denied));
        windows.MoveTo(instant);
        return true;
    }

    /// <summary>Those of the part for whom it is allowed.</summary>
    internal void Allowed(ResidentShard shard, AllowedPeople allowed)
    {
        var found = shard.StartsIn(ref starts);
        allowed.Clear(found + 1);
        for (var i = 0; i < found; i++)
        {
            allowed.AddIfAllowed(starts[i], AnswerOf(shard.Words, starts[i]));
        }
    }

    /// <summary>The verdict of an allow by the number of the answer.</summary>
    internal Verdict Allow(int answer) => verdicts[answer]!;

    /// <summary>The number of the answer about whom the history that begins there is of.</summary>
    internal int AnswerOf(PackedWords of, int start)
    {
        var record = of.RecordAt(start);
        var consents = record.StatementCount;
        if (!rules.DecideByWords || (!record.HasConsentsOnly && !HasOnlyWithdrawnBesides(record, out consents)))
        {
            return NumberOf(Decide(of, start));
        }

        // INVARIANT: words are known before what is said in them can be found, so there is a window for each.
        var given = windows.Of(words.Count, at);
        var satisfied = record.HasTail ? InEffectByTerm(record, consents, given) : InEffect(record.Statements(consents), given);
        if (satisfied != 0 && !record.HasConsentsOnly)
        {
            satisfied = NotWithdrawn(of, start, consents, given);
        }

        ref readonly var near = ref nearAnswers[NearPlaceOf(satisfied)];
        return near.Satisfied == satisfied ? near.Answer : Answer(satisfied, of, start);
    }

    /// <summary>Which rules the consents satisfy that are in effect (C12 to C14), withdrawn or not.</summary>
    private static ulong InEffect(ReadOnlySpan<PackedStatement> consents, GivenWindow[] windows)
    {
        ulong satisfied = 0;
        foreach (ref readonly var consent in consents)
        {
            satisfied |= windows[consent.Shape].RulesOf(consent.Moment);
        }

        return satisfied;
    }

    private ulong InEffectByTerm(PackedRecord record, int consents, GivenWindow[] windows)
    {
        ulong satisfied = 0;
        for (var i = 0; i < consents; i++)
        {
            satisfied |= InEffect(record, i, windows);
        }

        return satisfied;
    }

    private ulong InEffect(PackedRecord record, int consent, GivenWindow[] windows)
    {
        var satisfied = windows[record.ShapeOf(consent)].RulesOf(PackedStatement.MomentOf(record.AtOf(consent)));

        // Words do not tell of a term of its own.
        return satisfied != 0 && record.HasTerm(consent) && !(record.EffectiveFromOf(consent) <= at && at < record.ExpiresAtOf(consent)) ? 0 : satisfied;
    }

    // C15; what adds nothing need not be asked.
    private ulong NotWithdrawn(PackedWords of, int start, int consents, GivenWindow[] windows)
    {
        var record = of.RecordAt(start);
        var byName = record.EndOf(StatementKind.Withdrawn, consents) == record.StatementCount;
        ulong satisfied = 0;
        for (var i = 0; i < consents; i++)
        {
            var adds = InEffect(record, i, windows) & ~satisfied;
            satisfied |= adds != 0 && !(byName ? record.IsNamedIn(consents, i, at) : IsWithdrawn(of, start, i)) ? adds : 0;
        }

        return satisfied;
    }

    private bool IsWithdrawn(PackedWords of, int start, int consent)
    {
        PreparedHistory prepared = default;
        prepared.Show(new PackedHistory(of, start), shapes);
        return prepared.IsWithdrawn(prepared.Consent(consent), plan.EffectivePurpose?.Number ?? -1, at);
    }

    // Refusals, restrictions and replaced consents are read by rules in ways of their own; so are withdrawals by those of opt-out.
    private bool HasOnlyWithdrawnBesides(PackedRecord record, out int consents)
    {
        consents = record.EndOf(StatementKind.Given, 0);
        for (var i = 0; i < record.StatementCount; i++)
        {
            if (i < consents ? record.IsIgnored(i) : record.KindOf(i) is < StatementKind.Withdrawn or > StatementKind.WithdrawnAll)
            {
                return false;
            }
        }

        return !hasFilings;
    }

    private ulong Learn(int shape, long given)
    {
        Inquiry inquiry = default;
        inquiry.About(plan, use, PackedHistory.OfOne(words, shape, given), shapes, at, trace: null);
        inquiry.Follow(plan.Route);
        return rules.SatisfiedBy(ref inquiry);
    }

    private static int NearPlaceOf(ulong satisfied) => (int)((satisfied * 0x9E3779B97F4A7C15) >> (64 - NearBits));

    private int Answer(ulong satisfied, PackedWords of, int start)
    {
        if ((satisfied & GivenWindows.OneByOne) != 0)
        {
            return NumberOf(Decide(of, start));
        }

        if (!answers.TryGetValue(satisfied, out var answer))
        {
            answers.Add(satisfied, answer = NumberOf(Decide(of, start)));
        }

        nearAnswers[NearPlaceOf(satisfied)] = (satisfied, answer);
        return answer;
    }

    private int NumberOf(Verdict? verdict)
    {
        var number = verdicts.FindIndex(known => ReferenceEquals(known, verdict));
        if (number < 0)
        {
            number = verdicts.Count;
            verdicts.Add(verdict);
        }

        return number;
    }

    [SuppressMessage("Design", "CA1031", Justification = "P8: whatever goes wrong is a denial.")]
    private Verdict? Decide(PackedWords of, int start)
    {
        try
        {
            Inquiry inquiry = default;
            inquiry.About(plan, use, new PackedHistory(of, start), shapes, at, trace: null);
            Conclusion conclusion = default;
            Evaluator.Decide(ref inquiry, ref conclusion);
            return conclusion.Verdict.Effect == Effect.Allow ? conclusion.Verdict : null;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
