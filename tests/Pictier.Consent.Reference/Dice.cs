using System.Globalization;
using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>Deterministic chance, and the pool of instants at which something changes.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<DateTimeOffset> anchors = [Times.Law2022];

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Next(int below) => random.Next(below);

    public T Pick<T>(params IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>A random part of a list, in random order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> from, int least = 1, int most = int.MaxValue)
    {
        var mixed = from.OrderBy(_ => random.Next()).ToList();
        var upper = Math.Min(most, mixed.Count);
        var count = upper <= least ? upper : random.Next(least, upper + 1);
        return [.. mixed.Take(count)];
    }

    /// <summary>How many flaws a nearly valid thing has: mostly none.</summary>
    public int Flaws()
    {
        var draw = random.Next(100);
        return draw < 58 ? 0 : draw < 89 ? 1 : 2;
    }

    /// <summary>Applies that many of the flaws, each at most once.</summary>
    public void Spoil(int count, params Action[] flaws)
    {
        foreach (var flaw in Some(flaws, count, count))
        {
            flaw();
        }
    }

    /// <summary>A moment between the starts of two years in Japan, noted as an anchor.</summary>
    public DateTimeOffset Between(int year, int end)
    {
        var from = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.FromHours(9));
        var to = new DateTimeOffset(end, 1, 1, 0, 0, 0, TimeSpan.FromHours(9));
        return Note(from.AddMinutes(random.Next((int)(to - from).TotalMinutes)).ToUniversalTime());
    }

    public DateTimeOffset Note(DateTimeOffset at)
    {
        anchors.Add(at);
        return at;
    }

    /// <summary>An instant at which something changes, or the tick before or after it.</summary>
    public DateTimeOffset Anchor() => Near(Pick(anchors));

    public DateTimeOffset Near(DateTimeOffset at) => at.AddTicks(random.Next(3) - 1);

    /// <summary>Every way that the contract has of writing an instant, as short as the instant permits.</summary>
    public string Write(DateTimeOffset at)
    {
        var offset = Pick(0, 0, 9 * 60, 9 * 60, -5 * 60, 330);
        var local = at.ToOffset(TimeSpan.FromMinutes(offset));
        var digits = at.Ticks % TimeSpan.TicksPerSecond == 0 ? Pick("", "", ".0", ".000", ".0000000") : ".fffffff";
        var text = local.ToString("yyyy-MM-dd'T'HH:mm:ss" + digits, CultureInfo.InvariantCulture);
        return text + (offset == 0 ? Pick("Z", "Z", "+00:00") : local.ToString("zzz", CultureInfo.InvariantCulture));
    }

    public static JsonArray Set(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);
}
