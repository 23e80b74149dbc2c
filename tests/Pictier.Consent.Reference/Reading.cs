using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>Plain look-ups in JSON that is valid by the contract; what is absent has the contract's default.</summary>
internal static class Reading
{
    public static bool Has(this JsonElement json, string name) => json.TryGetProperty(name, out _);

    public static JsonElement? Child(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(this JsonElement json, string name) => json.Child(name)?.GetString();

    /// <summary>Absent, empty or white space only.</summary>
    public static bool Blank(this JsonElement json, string name) => string.IsNullOrWhiteSpace(json.Text(name));

    public static bool Flag(this JsonElement json, string name, bool byDefault = false) =>
        json.Child(name)?.GetBoolean() ?? byDefault;

    public static DateTimeOffset? Time(this JsonElement json, string name) =>
        json.Text(name) is { } text ? Times.Parse(text) : null;

    public static List<JsonElement> Items(this JsonElement json, string name) =>
        json.Child(name) is { } array ? [.. array.EnumerateArray()] : [];

    /// <summary>A set of ids; an absent one is empty, so ask <see cref="Has"/> first where absence means "all".</summary>
    public static HashSet<string> Ids(this JsonElement json, string name) =>
        [.. json.Items(name).Select(item => item.GetString()!)];
}

/// <summary>Instants, Japanese dates and durations (1.3, 5.6, contract sections 0 and 7).</summary>
internal static class Times
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>The renumbered Act is in force from 2022-04-01 00:00 in Japan.</summary>
    public static readonly DateTimeOffset Law2022 = new(2022, 4, 1, 0, 0, 0, Japan);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    public static DateOnly JapaneseDate(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Japan).DateTime);

    /// <summary>The same date and time in Japan a year later; 29 February becomes 28 February.</summary>
    public static DateTimeOffset YearLater(DateTimeOffset at) => at.ToOffset(Japan).AddYears(1);

    /// <summary><c>P14D</c>, <c>PT36H</c> or <c>P1DT12H</c>.</summary>
    public static TimeSpan Duration(string text) => System.Xml.XmlConvert.ToTimeSpan(text);

    /// <summary>Completed years: who is born on 29 February completes one on 1 March of a common year.</summary>
    public static int Age(DateOnly born, DateOnly on)
    {
        var years = on.Year - born.Year;
        var birthdayIsAhead = on.Month < born.Month || (on.Month == born.Month && on.Day < born.Day);
        return birthdayIsAhead ? years - 1 : years;
    }
}
