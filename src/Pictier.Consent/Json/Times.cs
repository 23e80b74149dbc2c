using System.Globalization;
using System.Text.RegularExpressions;

namespace Pictier.Consent.Json;

/// <summary>How the contract writes instants, dates and durations.</summary>
internal static partial class Times
{
    /// <summary>How long an instant is, as it is written.</summary>
    internal const int InstantLength = 28;

    private const int SecondLength = 19;

    /// <summary>An instant as it is written: UTC with seven fractional digits.</summary>
    internal static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The same in UTF-8, into <see cref="InstantLength"/> bytes.</summary>
    internal static void Write(DateTimeOffset at, Span<byte> utf8) => at.UtcDateTime.TryFormat(utf8, out _, "O", CultureInfo.InvariantCulture);

    internal static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A duration as it is written: days, then hours.</summary>
    internal static string Write(TimeSpan duration)
    {
        var hours = duration.Hours == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"T{duration.Hours}H");
        return string.Create(CultureInfo.InvariantCulture, $"P{(duration.Days == 0 && hours.Length > 0 ? string.Empty : $"{duration.Days}D")}{hours}");
    }

    /// <summary>RFC 3339 with a mandatory offset of at most 14 hours and at most seven fractional digits.</summary>
    internal static bool TryReadInstant(string text, out DateTimeOffset at)
    {
        at = default;
        var rest = text.AsSpan(Math.Min(SecondLength, text.Length));
        if (!DateTime.TryParseExact(text.AsSpan(0, text.Length - rest.Length), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var second)
            || !TryReadFraction(ref rest, out var fraction)
            || !TryReadOffset(rest, out var offset))
        {
            return false;
        }

        var utcTicks = second.Ticks + fraction - offset.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        at = new DateTimeOffset(utcTicks, TimeSpan.Zero);
        return true;
    }

    // Takes a point and one to seven digits off the text, if there is a point: they are so many ticks.
    private static bool TryReadFraction(ref ReadOnlySpan<char> text, out int ticks)
    {
        ticks = 0;
        if (text is not ['.', ..])
        {
            return true;
        }

        var digits = text[1..].IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length - 1;
        if (digits is 0 or > 7)
        {
            return false;
        }

        ticks = int.Parse(text.Slice(1, digits), NumberStyles.None, CultureInfo.InvariantCulture) * (int)Math.Pow(10, 7 - digits);
        text = text[(digits + 1)..];
        return true;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is ['Z'])
        {
            return true;
        }

        if (text is not ['+' or '-', >= '0' and <= '9', >= '0' and <= '9', ':', >= '0' and <= '9', >= '0' and <= '9'])
        {
            return false;
        }

        var hours = int.Parse(text[1..3], NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = int.Parse(text[4..], NumberStyles.None, CultureInfo.InvariantCulture);

        offset = new TimeSpan(hours, minutes, 0) * (text[0] == '-' ? -1 : 1);
        return minutes <= 59 && offset.Duration() <= TimeSpan.FromHours(14);
    }

    internal static bool TryReadDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary><c>P&lt;n&gt;D</c>, and unless only days are asked for <c>PT&lt;n&gt;H</c> and <c>P&lt;n&gt;DT&lt;n&gt;H</c>.</summary>
    internal static bool TryReadDuration(string text, bool daysOnly, out TimeSpan duration)
    {
        duration = default;
        var match = DurationPattern().Match(text);
        if (!match.Success || (daysOnly && match.Groups["hours"].Success))
        {
            return false;
        }

        // Six digits of days and hours stay far inside the range of a time span.
        duration = TimeSpan.FromDays(Number(match, "days")) + TimeSpan.FromHours(Number(match, "hours"));
        return true;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^P(?=.)((?<days>[0-9]{1,6})D)?(T(?<hours>[0-9]{1,6})H)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();
}
