
namespace Pictier.Consent.Tool.Analysis;

/// <summary>What a policy could come to: the numbers that its gates must not fall below, and those that must be said.</summary>
/// <param name="Told">What it comes to, as a number.</param>
/// <param name="Allowed">What may be said for it.</param>
/// <param name="Needed">Of each of these, something must be said.</param>
internal sealed record Goal(int Told, ulong[] Allowed, IReadOnlyList<ulong[]> Needed);

/// <summary>What policies came to, each kept once, by number.</summary>
internal sealed class ToldNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<ulong[]> told = [];

    internal ulong[] this[int number] => told[number];

    internal int Of(ulong[] words)
    {
        var key = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<ulong, char>(words.AsSpan()));
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers[key] = told.Count;
            told.Add(words);
        }

        return number;
    }
}

/// <summary>Lists all that one policy could come to by what can be said in its gates: the lowest number is the answer of a gate.</summary>
internal sealed class Goals(FoldSide side, int offset, Guess guess, WordMasks masks, ToldNumbers told)
{
    private readonly List<Goal> found = [];

    internal List<Goal> List()
    {
        if (side.Side.RefusedAtOnce is { } refused)
        {
            Add([0, (ulong)refused], masks.All, []);
            return found;
        }

        var allowed = masks.All;
        var needed = new List<ulong[]>();
        for (var i = 0; i < side.AskedGates.Count; i++)
        {
            var slot = SlotOfAsked(i);
            if (guess.Passes(side.AskedGates[i]))
            {
                needed.Add(masks.Passing(slot));
            }
            else
            {
                allowed = WordMasks.Both(allowed, masks.Failing(slot));
            }
        }

        foreach (var word in Passing(offset))
        {
            Add([1, Contribution.Told(word)], WordMasks.Both(allowed, masks.NotBefore(offset, word)), [.. needed, masks.Equal(offset, word)]);
        }

        allowed = WordMasks.Both(allowed, masks.Failing(offset));
        var passed = needed;
        for (var i = 0; i < side.Side.Gates.Count; i++)
        {
            Fail(i, allowed, passed);
            passed = [.. passed, masks.Passing(offset + 1 + i)];
        }

        if (side.Side.RefusedByPlace is not null || !side.Side.Gates.Any(Routes.Permits))
        {
            Add([0, (ulong)(side.Side.RefusedByPlace ?? ReasonCode.NoBasis)], allowed, passed);
        }
        else
        {
            Allow(0, [1], allowed, needed);
        }

        return found;
    }

    private void Fail(int gate, ulong[] allowed, List<ulong[]> passed)
    {
        var slot = offset + 1 + gate;
        foreach (var word in masks.Values(slot).Where(w => !Contribution.Passes(w)).Append(Contribution.Silent).Distinct())
        {
            Add(
                [0, (ulong)side.Side.Gates[gate], Contribution.Told(word)],
                WordMasks.Both(allowed, masks.NotBefore(slot, word)),
                word == Contribution.Silent ? passed : [.. passed, masks.Equal(slot, word)]);
        }
    }

    // Each gate in turn, then those that conditions ask: of an allow it is told by what they are passed.
    private void Allow(int slot, ulong[] toldBy, ulong[] allowed, IReadOnlyList<ulong[]> needed)
    {
        var gates = side.Side.Gates.Count;
        if (slot == gates + side.AskedGates.Count)
        {
            Add(toldBy, allowed, needed);
        }
        else if (slot >= gates && !guess.Passes(side.AskedGates[slot - gates]))
        {
            Allow(slot + 1, [.. toldBy, Contribution.Silent], allowed, needed);
        }
        else
        {
            var at = offset + 1 + slot;
            foreach (var word in Passing(at))
            {
                Allow(slot + 1, [.. toldBy, Contribution.Told(word)], WordMasks.Both(allowed, masks.NotBefore(at, word)), [.. needed, masks.Equal(at, word)]);
            }
        }
    }

    private int SlotOfAsked(int i) => offset + side.Slots.Count - side.AskedGates.Count + i;

    private IEnumerable<ulong> Passing(int slot) => masks.Values(slot).Where(Contribution.Passes);

    private void Add(ulong[] toldBy, ulong[] allowed, IReadOnlyList<ulong[]> needed)
    {
        if (needed.All(n => WordMasks.Meet(n, allowed)))
        {
            found.Add(new Goal(told.Of(toldBy), allowed, needed));
        }
    }
}
