using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>One kind of use, asked of many people: it follows precedents, and where there are none the evaluator decides.</summary>
/// <remarks>
/// People are taken some at a time, and sorted first: those of whom nothing that they said bears on the use, those who only consented, and the
/// others. What differs from person to person is then asked without a branch that the processor has to guess (half of the time was spent on
/// wrong guesses). It is used by one thread.
/// </remarks>
internal sealed class UseFilter(Plan plan, ProcessingRequest use, PreparedShapes shapes)
{
    // So many that their histories stay in the cache until the last is asked about, with those of the next.
    private const int AtOnce = 64;
    private const int NearBits = 6;

    private readonly Precedents? precedents = plan.FollowsPrecedents ? new(plan, shapes) : null;
    private readonly int[] silent = new int[AtOnce];
    private readonly int[] plain = new int[AtOnce];
    private readonly int[] others = new int[AtOnce];
    private readonly ulong[] stand = new ulong[AtOnce];
    private readonly Near[] nearAnswers = [.. Enumerable.Repeat(new Near(Standings.Unclear, UseAnswer.Denied), 1 << NearBits)];
    private int[] starts = [];

    /// <summary>Who stands in a request that is asked of many.</summary>
    internal static DataSubjectId Anybody { get; } = new("anybody");

    internal Plan Plan => plan;

    /// <summary>Those of the part for whom it is allowed at that instant.</summary>
    internal void Allowed(ResidentShard shard, long at, AllowedPeople allowed)
    {
        var found = shard.StartsIn(ref starts);
        allowed.Clear(found + 1);
        for (var from = 0; from < found; from += AtOnce)
        {
            Expect(shard.Words, starts.AsSpan(Math.Min(from + AtOnce, found), Math.Clamp(found - from - AtOnce, 0, AtOnce)));
            Allowed(shard.Words, starts.AsSpan(from, Math.Min(AtOnce, found - from)), at, allowed);
        }
    }

    private static void Expect(PackedWords words, ReadOnlySpan<int> some)
    {
        foreach (var start in some)
        {
            words.Expect(start);
        }
    }

    private void Allowed(PackedWords words, ReadOnlySpan<int> some, long at, AllowedPeople allowed)
    {
        if (precedents is null)
        {
            foreach (var start in some)
            {
                allowed.AddIfAllowed(start, Answer(new PackedHistory(words, start), at));
            }

            return;
        }

        var sorted = Sort(words, some, precedents);
        AddSilent(words, silent.AsSpan(0, sorted.Silent), at, allowed);
        precedents.StandPlain(words, plain.AsSpan(0, sorted.Plain), at, stand);
        Add(words, plain.AsSpan(0, sorted.Plain), precedents.Satisfying, at, allowed);
        precedents.Stand(words, others.AsSpan(0, sorted.Others), at, stand);
        Add(words, others.AsSpan(0, sorted.Others), precedents.Satisfying, at, allowed);
    }

    // Each is put on all three lists, of which one then gets longer: without a branch.
    private (int Silent, int Plain, int Others) Sort(PackedWords words, ReadOnlySpan<int> some, Precedents those)
    {
        var (nothing, consented, more) = (0, 0, 0);
        var bearing = those.Bearing;
        var (first, second, third) = (silent, plain, others);
        foreach (var start in some)
        {
            (first[nothing], second[consented], third[more]) = (start, start, start);
            var record = words.RecordAt(start);
            var bears = bearing.Of(record.Statements(record.StatementCount));
            var isPlain = record.IsPlain ? 1 : 0;
            nothing += 1 - bears;
            consented += bears & isPlain;
            more += bears & ~isPlain;
        }

        return (nothing, consented, more);
    }

    // Nothing that they said bears on it, so the answer is the same for all of them.
    private void AddSilent(PackedWords words, ReadOnlySpan<int> people, long at, AllowedPeople allowed)
    {
        if (people.IsEmpty)
        {
            return;
        }

        ref readonly var near = ref nearAnswers[PlaceOf(0)];
        var answer = near.IsOf(0) ? near.Answer : Keep(0, Answer(new PackedHistory(words, people[0]), at));
        foreach (var start in answer == UseAnswer.Denied ? [] : people)
        {
            allowed.AddIfAllowed(start, answer);
        }
    }

    private void Add(PackedWords words, ReadOnlySpan<int> people, ulong satisfying, long at, AllowedPeople allowed)
    {
        for (var i = 0; i < people.Length; i++)
        {
            // Whom a rule allows does not depend on the consents that satisfy none: then few answers differ, and the processor guesses right.
            var satisfied = stand[i] & (satisfying | Standings.Unclear);
            ref readonly var near = ref nearAnswers[PlaceOf(satisfied)];
            allowed.AddIfAllowed(people[i], near.IsOf(satisfied) ? near.Answer : Keep(satisfied, Answer(new PackedHistory(words, people[i]), at)));
        }
    }

    private static int PlaceOf(ulong satisfied) => (int)((satisfied * 0x9E3779B97F4A7C15) >> (64 - NearBits));

    private UseAnswer Keep(ulong satisfied, UseAnswer answer)
    {
        if ((satisfied & Standings.Unclear) == 0)
        {
            nearAnswers[PlaceOf(satisfied)] = new(satisfied, answer);
        }

        return answer;
    }

    [SuppressMessage("Design", "CA1031", Justification = "P8: whatever goes wrong is a denial.")]
    private UseAnswer Answer(in PackedHistory history, long at)
    {
        try
        {
            var allow = precedents?.Of(use, history, at) is { } precedent ? precedent.Allow : Decide(history, at);
            return allow is null ? UseAnswer.Denied : allow.Obligations == Obligations.None ? UseAnswer.Allowed : UseAnswer.AllowedWithObligations;
        }
        catch (Exception)
        {
            return UseAnswer.Denied;
        }
    }

    private Verdict? Decide(in PackedHistory history, long at)
    {
        Inquiry inquiry = default;
        inquiry.About(plan, use, history, shapes, at, trace: null);
        Conclusion conclusion = default;
        Evaluator.Decide(ref inquiry, ref conclusion);
        return conclusion.Verdict.Effect == Effect.Allow ? conclusion.Verdict : null;
    }

    /// <param name="Satisfied">How those of somebody's consents stand that satisfy a rule.</param>
    /// <param name="Answer">What is said about whoever has such consents.</param>
    private readonly record struct Near(ulong Satisfied, UseAnswer Answer)
    {
        // Nothing is known of those of whom something is unclear, however they stand.
        internal bool IsOf(ulong satisfied) => ((Satisfied ^ satisfied) | (satisfied & Standings.Unclear)) == 0;
    }
}
