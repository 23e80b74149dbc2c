namespace Pictier.Consent.Evaluation;

/// <summary>The dates at which the law changed, and what a calendar day is in Japan.</summary>
internal static class LegalDates
{
    // Japan has had no daylight saving time since 1951, so its offset is a constant and no time zone data is needed.
    private static readonly TimeSpan JapanOffset = TimeSpan.FromHours(9);

    /// <summary>The amendment of 2020 and the renumbering came into force: 2022-04-01, 00:00 in Japan.</summary>
    internal static readonly DateTimeOffset Reform2022 = new(2022, 4, 1, 0, 0, 0, JapanOffset);

    internal static readonly long Reform2022Ticks = Reform2022.UtcTicks;

    internal static DateOnly DateInJapan(long utcTicks) => DateOnly.FromDateTime(new DateTime(Math.Min(utcTicks + JapanOffset.Ticks, DateTime.MaxValue.Ticks)));

    /// <summary>The age in full years on a day. Born on 29 February, a person becomes older on 1 March of a common year.</summary>
    internal static int AgeOn(DateOnly day, DateOnly birth)
    {
        var birthdayToCome = (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0;
        return day.Year - birth.Year - (birthdayToCome ? 1 : 0);
    }

    /// <summary>The same date and time in Japan a year later; 29 February becomes 28 February.</summary>
    internal static long OneYearAfter(long utcTicks)
    {
        var local = new DateTime(Math.Min(utcTicks + JapanOffset.Ticks, DateTime.MaxValue.Ticks));
        return local.Year == DateTime.MaxValue.Year ? long.MaxValue : local.AddYears(1).Ticks - JapanOffset.Ticks;
    }
}
