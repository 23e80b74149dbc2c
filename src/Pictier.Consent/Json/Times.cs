using System.Globalization;
using System.Text.RegularExpressions;

namespace Pictier.Consent.Json;

/// <summary>How the contract writes instants, dates and durations.</summary>
internal static partial class Times
{
    /// <summary>How long an instant is, as it is written.</summary>
    internal const int InstantLength = 28;

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
        var match = InstantPattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var offset = TimeSpan.Zero;
        if (match.Groups["sign"].Success)
        {
            var (hours, minutes) = (Number(match, "oh"), Number(match, "om"));
            offset = new TimeSpan(hours, minutes, 0) * (match.Groups["sign"].ValueSpan is "-" ? -1 : 1);
            if (minutes > 59 || offset.Duration() > TimeSpan.FromHours(14))
            {
                return false;
            }
        }

        var local = $"{match.Groups["date"].Value}T{match.Groups["time"].Value}";
        if (!DateTime.TryParseExact(local, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var second))
        {
            return false;
        }

        var fraction = match.Groups["fraction"].Value;
        var ticks = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(7, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        var utcTicks = second.Ticks + ticks - offset.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        at = new DateTimeOffset(utcTicks, TimeSpan.Zero);
        return true;
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

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(\.(?<fraction>[0-9]{1,7}))?(Z|(?<sign>[+-])(?<oh>[0-9]{2}):(?<om>[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex InstantPattern();

    [GeneratedRegex(@"^P(?=.)((?<days>[0-9]{1,6})D)?(T(?<hours>[0-9]{1,6})H)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();
}
