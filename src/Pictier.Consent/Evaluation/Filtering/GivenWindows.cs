using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>When a consent in certain words must have been given to be in effect at an instant, and which rules it satisfies then.</summary>
/// <param name="From">The first moment, as <see cref="PackedStatement.Moment"/> has it.</param>
/// <param name="Length">How far the last is from it.</param>
/// <param name="Rules">The rules, a bit for each; none of them where no consent in these words is in effect.</param>
internal readonly record struct GivenWindow(ulong From, ulong Length, ulong Rules)
{
    internal static GivenWindow Never { get; } = new(0, 0, 0);

    /// <summary>The rules that a consent given then satisfies. There is no branch, because people differ: guessing wrong took half of the time.</summary>
    internal ulong RulesOf(ulong moment) => Rules & (0 - (moment - From <= Length ? 1UL : 0));
}

/// <summary>
/// The windows of all words, as of one instant. A consent that is in effect satisfies the same rules as any other in the same words, so this is
/// all that is asked of most people.
/// </summary>
/// <param name="policy">The version that decides.</param>
/// <param name="shapes">The words.</param>
/// <param name="learn">The rules that a consent in these words satisfies when it was given then, and nothing else was said.</param>
internal sealed class GivenWindows(CompiledPolicy policy, PreparedShapes shapes, Func<int, long, ulong> learn)
{
    /// <summary>Not a rule: whoever consented in these words is asked one by one, because which rules they satisfy depends on whether it was before the reform (C7).</summary>
    internal const ulong OneByOne = 1UL << 63;

    /// <summary>It was not asked yet.</summary>
    private const ulong Unknown = ulong.MaxValue;

    // Of each wording the rules of a consent that was given before the reform of 2022, and of one that was given since.
    private ulong[] known = [];
    private GivenWindow[] windows = [];

    /// <summary>The windows of at least so many words.</summary>
    internal GivenWindow[] Of(int words, long at)
    {
        if (windows.Length < words)
        {
            var before = windows.Length;
            Array.Resize(ref windows, words);
            Array.Resize(ref known, words * 2);
            known.AsSpan(before * 2).Fill(Unknown);
            Fill(before, at);
        }

        return windows;
    }

    /// <summary>What is known of the words stays true in the same era; when a consent must have been given does not.</summary>
    internal void MoveTo(long at) => Fill(0, at);

    private void Fill(int from, long at)
    {
        for (var shape = from; shape < windows.Length; shape++)
        {
            windows[shape] = shapes.IsConsent(shape) ? Window(shape, at) : GivenWindow.Never;
        }
    }

    // C12 to C14
    private GivenWindow Window(int number, long at)
    {
        var shape = shapes.Consent(number);
        var last = at - Math.Max(1, shape.EffectiveAfter ?? 0);
        var first = shape.ExpiresAfter is { } term ? Math.Max(0, at - term + 1) : 0;
        first = policy.Options.MaxConsentAge is null ? first : Math.Max(first, at - policy.MaxConsentAge + 1);
        var before = Rules(number << 1, first, Math.Min(last, LegalDates.Reform2022Ticks - 1));
        var since = Rules((number << 1) | 1, Math.Max(first, LegalDates.Reform2022Ticks), last);
        return (before ?? since, since ?? before) switch
        {
            ({ } rules, { } same) when rules == same => rules == 0 ? GivenWindow.Never : Of(first, last, rules),
            (null, _) => GivenWindow.Never,
            _ => Of(first, last, OneByOne),
        };
    }

    private static GivenWindow Of(long first, long last, ulong rules) =>
        new(PackedStatement.MomentOf(first), PackedStatement.MomentOf(last) - PackedStatement.MomentOf(first), rules);

    // Null where none could have been given.
    private ulong? Rules(int place, long first, long last)
    {
        if (last < first)
        {
            return null;
        }

        if (known[place] == Unknown)
        {
            known[place] = learn(place >> 1, last);
        }

        return known[place];
    }
}
