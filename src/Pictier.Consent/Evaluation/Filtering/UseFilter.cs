using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>One kind of use, asked of many people: it follows precedents, and where there are none the evaluator decides.</summary>
/// <remarks>
/// People are taken some at a time, and of those first everybody who only consented: what differs from person to person is then asked
/// without a branch that the processor has to guess (half of the time was spent on wrong guesses). It is used by one thread.
/// </remarks>
internal sealed class UseFilter(Plan plan, ProcessingRequest use, PreparedShapes shapes)
{
    // So many that their histories stay in the cache until the last is asked about.
    private const int AtOnce = 128;
    private const int NearBits = 6;

    private readonly Precedents? precedents = plan.FollowsPrecedents ? new(plan, shapes) : null;
    private readonly int[] people = new int[AtOnce];
    private readonly ulong[] stand = new ulong[AtOnce];
    private readonly Near[] nearAnswers = [.. Enumerable.Repeat(new Near(Standings.Unclear, null), 1 << NearBits)];
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
            Allowed(shard.Words, starts.AsSpan(from, Math.Min(AtOnce, found - from)), at, allowed);
        }
    }

    /// <summary>The verdict about whom the history is of, if it is an allow.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "P8: whatever goes wrong is a denial.")]
    internal Verdict? Allow(in PackedHistory history, long at)
    {
        try
        {
            return precedents?.Of(use, history, at) is { } precedent ? precedent.Allow : Decide(history, at);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private void Allowed(PackedWords words, ReadOnlySpan<int> some, long at, AllowedPeople allowed)
    {
        if (precedents is null)
        {
            foreach (var start in some)
            {
                allowed.AddIfAllowed(start, Allow(new PackedHistory(words, start), at));
            }

            return;
        }

        var plain = PlainFirst(words, some);
        precedents.Stand(words, people.AsSpan(0, some.Length), plain, at, stand);
        var satisfying = precedents.Satisfying;
        for (var i = 0; i < some.Length; i++)
        {
            // Whom a rule allows does not depend on the consents that satisfy none: then few answers differ, and the processor guesses right.
            var satisfied = stand[i] & (satisfying | Standings.Unclear);
            ref readonly var near = ref nearAnswers[PlaceOf(satisfied)];
            allowed.AddIfAllowed(people[i], near.Satisfied == satisfied ? near.Allow : Keep(satisfied, Allow(new PackedHistory(words, people[i]), at)));
        }
    }

    private static int PlaceOf(ulong satisfied) => (int)((satisfied * 0x9E3779B97F4A7C15) >> (64 - NearBits));

    private Verdict? Keep(ulong satisfied, Verdict? allow)
    {
        if ((satisfied & Standings.Unclear) == 0)
        {
            nearAnswers[PlaceOf(satisfied)] = new(satisfied, allow);
        }

        return allow;
    }

    // How many there are; they are taken from the front and the others from the back, without a branch.
    private int PlainFirst(PackedWords words, ReadOnlySpan<int> some)
    {
        var (plain, last) = (0, some.Length - 1);
        foreach (var start in some)
        {
            (people[plain], people[last]) = (start, start);
            var isPlain = words.RecordAt(start).IsPlain ? 1 : 0;
            plain += isPlain;
            last -= 1 - isPlain;
        }

        return plain;
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
    /// <param name="Allow">The verdict about whoever has such consents, if it is an allow.</param>
    private readonly record struct Near(ulong Satisfied, Verdict? Allow);
}
