using System.Runtime.InteropServices;
using System.Text;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Works out what facts say in every gate, once for all contexts in which they say the same.</summary>
internal sealed class Speaker
{
    private static readonly IReadOnlyList<Part> NothingMore = [new Part([], FactOption.Nothing, [])];

    private readonly FoldSide[] sides;
    private readonly Precision precision;
    private readonly DateTimeOffset lateRefusal;
    private readonly bool[] plain;
    private readonly Dictionary<(IReadOnlyList<Part> Parts, string Context, bool IsRecord), Factor> known = [];
    private readonly Dictionary<string, int> contents = new(StringComparer.Ordinal);

    internal Speaker(FoldSide[] sides, Precision precision, DateTimeOffset lateRefusal)
    {
        this.sides = sides;
        this.precision = precision;
        this.lateRefusal = lateRefusal;
        Offsets = [.. sides.Select((_, i) => sides.Take(i).Sum(s => s.Slots.Count))];
        plain = [.. sides.SelectMany(s => s.Slots.Select(s.IsPlain))];
    }

    /// <summary>By policy: where its numbers begin.</summary>
    internal int[] Offsets { get; }

    private int Width => plain.Length;

    /// <summary>What the context itself says.</summary>
    internal Factor Of(RuleShare share, FoldContext context) => Known(NothingMore, share, context, isRecord: false, () => [new Saying(Say(share, context, null), null)]);

    /// <summary>What can be said when one of these options is chosen.</summary>
    internal Factor Of(RuleShare share, FoldContext context, IReadOnlyList<Part> options) => Known(options, share, context, isRecord: false, () => Distinct(options, share, context));

    /// <summary>What records can say, of which any can be there.</summary>
    internal Factor OfRecords(RuleShare share, FoldContext context, IReadOnlyList<Part> records) => Known(
        records, share, context, isRecord: true, () => [.. Distinct(records, share, context).Where(s => s.Words.Any(word => word != Contribution.Silent))]);

    /// <summary>What a refusal says by itself.</summary>
    internal Factor Of(RefusalPart refusal)
    {
        var words = Silence();
        foreach (var side in precision == Precision.Permissions ? [] : sides)
        {
            for (var r = 0; r < refusal.Speaks[side.Index].Length; r++)
            {
                var slot = side.SlotOf(side.Side.Rules[r].Document.Gate);
                if (refusal.Speaks[side.Index][r] && slot >= 0)
                {
                    var at = Offsets[side.Index] + slot;
                    words[at] = Math.Min(words[at], Kept(at, slot, side, side.Combiner.Refused(r)));
                }
            }
        }

        return Factor([new Saying(words, null)]);
    }

    private Factor Known(IReadOnlyList<Part> parts, RuleShare share, FoldContext context, bool isRecord, Func<IReadOnlyList<Saying>> say)
    {
        var key = (parts, KeyOf(share, context), isRecord);
        return known.TryGetValue(key, out var factor) ? factor : known[key] = Factor(say());
    }

    // All of a context that these rules can depend on.
    private string KeyOf(RuleShare share, FoldContext context)
    {
        var key = new StringBuilder().Append(share.Groups.Count == 0 ? ' ' : (char)('a' + (int)share.Groups[0])).Append(context.Known.Facts.Owes).Append(context.Known.Facts.ServiceRule);
        foreach (var side in sides)
        {
            foreach (var r in share.Rules[side.Index])
            {
                var effects = context.Known.Effects[side.Index];
                foreach (var first in effects.First[r])
                {
                    key.Append((char)first);
                }

                var code = RuleCombiner.CodeOf(context.Active[side.Index] & side.Side.Rules[r].BlockedBy);
                key.Append((char)(code | (effects.Tried[r] ? 4 : 0) | (context.Later[side.Index].Length > r && context.Later[side.Index][r] ? 8 : 0)));
            }
        }

        return key.ToString();
    }

    private Factor Factor(IReadOnlyList<Saying> sayings)
    {
        var content = string.Concat(sayings.Select(s => new string(MemoryMarshal.Cast<ulong, char>(s.Words.AsSpan()))));
        contents.TryAdd(content, contents.Count);
        return new Factor(sayings, contents[content], sayings.All(s => IsAlike(s.Words)));
    }

    private IReadOnlyList<Saying> Distinct(IReadOnlyList<Part> parts, RuleShare share, FoldContext context) =>
    [
        .. parts.Select(part => new Saying(Say(share, context, part), part)).OrderBy(s => s.Cost)
            .DistinctBy(s => new string(MemoryMarshal.Cast<ulong, char>(s.Words.AsSpan())), StringComparer.Ordinal),
    ];

    private ulong[] Say(RuleShare share, FoldContext context, Part? part)
    {
        var words = Silence();
        var early = part?.Facts.At <= lateRefusal;
        foreach (var side in sides)
        {
            for (var slot = 0; slot < side.Slots.Count; slot++)
            {
                if (share.BySlot[side.Index][slot] is { Length: > 0 } rules)
                {
                    var said = side.Combiner.Says(
                        rules, context.Known, part, side.Index, slot == 0 ? 0 : context.Active[side.Index], early ? context.Later[side.Index] : null);
                    words[Offsets[side.Index] + slot] = Kept(Offsets[side.Index] + slot, slot, side, said);
                }
            }
        }

        return words;
    }

    // Whether scope and the gates that conditions ask are passed is all that matters of them, and so of denials where only allows matter.
    private ulong Kept(int at, int slot, FoldSide side, ulong said) => Contribution.Passes(said)
        ? plain[at] ? Contribution.Passed : said
        : precision == Precision.Permissions || slot == 0 || slot > side.Side.Gates.Count ? Contribution.Silent : said;

    private ulong[] Silence()
    {
        var words = new ulong[Width];
        Array.Fill(words, Contribution.Silent);
        return words;
    }

    private bool IsAlike(ulong[] words) => sides.Length == 2 && sides[0].Slots.SequenceEqual(sides[1].Slots)
        && sides[0].Side.RefusedByPlace == sides[1].Side.RefusedByPlace
        && words.AsSpan(0, Offsets[1]).SequenceEqual(words.AsSpan(Offsets[1]));
}
