using System.Collections.Frozen;
using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>The instants that a scenario file gives names: <c>withdrawn</c>, <c>withdrawn - tick</c>, <c>withdrawn + P1D</c>.</summary>
internal sealed class NamedTimes
{
    // Every property of an event or a request that holds an instant.
    private static readonly FrozenSet<string> Instants = FrozenSet.ToFrozenSet(
        ["at", "recordedAt", "noticeShownAt", "effectiveFrom", "expiresAt", "acquiredAt", "receivedAt"], StringComparer.Ordinal);

    private readonly Dictionary<string, DateTimeOffset> times = new(StringComparer.Ordinal);

    internal static NamedTimes Read(ObjectReader json)
    {
        var named = new NamedTimes();
        json.Optional("times", (value, path) => json.Document.Object(value, path, times =>
        {
            foreach (var member in value.Members)
            {
                var instant = times.Instant(member.Name);
                if (!Ids.IsValid(member.Name) || member.Name.Contains(' ', StringComparison.Ordinal) || char.IsAsciiDigit(member.Name[0]))
                {
                    json.Document.Error(member.Offset, $"{path}.{JsonTree.Shorten(member.Name)}", "The name of a time has no spaces and starts with no digit.");
                }

                named.times.TryAdd(member.Name, instant);
            }

            return named;
        }));
        return named;
    }

    /// <summary>The tree with every name of a time replaced by the time; what names none is left for the reader of times to report.</summary>
    internal JsonTree Resolve(JsonTree tree) => times.Count == 0 ? tree : new JsonTree(tree.Kind, tree.Offset)
    {
        Text = tree.Text,
        Items = [.. tree.Items.Select(Resolve)],
        Members = [.. tree.Members.Select(m => m with { Value = Instants.Contains(m.Name) ? Instant(m.Value) : Resolve(m.Value) })],
    };

    /// <summary>The time as it is written in every format.</summary>
    internal JsonTree Instant(JsonTree value) => value.Kind == JsonKind.Text && Find(value.Text) is { } at ? TreePatch.Text(Times.Write(at), value.Offset) : value;

    private DateTimeOffset? Find(string text)
    {
        var parts = text.Split(' ');
        if (!times.TryGetValue(parts[0], out var at))
        {
            return null;
        }

        return parts switch
        {
            [_] => at,
            [_, "+", var amount] when Amount(amount) is { } later && later <= DateTimeOffset.MaxValue - at => at + later,
            [_, "-", var amount] when Amount(amount) is { } earlier && earlier <= at - DateTimeOffset.MinValue => at - earlier,
            _ => null,
        };
    }

    private static TimeSpan? Amount(string text) => text == "tick" ? new TimeSpan(1)
        : Times.TryReadDuration(text, daysOnly: false, out var duration) ? duration
        : null;
}
