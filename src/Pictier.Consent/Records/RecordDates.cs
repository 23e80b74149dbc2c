using Pictier.Consent.Evaluation;

namespace Pictier.Consent.Records;

/// <summary>The dates that the Enforcement Rules set for records.</summary>
internal static class RecordDates
{
    private static readonly TimeSpan JapanOffset = TimeSpan.FromHours(9);

    /// <summary>From then on a record names the address and the representative of the third party.</summary>
    internal static DateTimeOffset AddressRequired => LegalDates.Reform2022;

    /// <summary>
    /// Until when a record must be kept, exclusive: the end of the day three years after it was made (Rules 21(iii), 25(iii); formerly
    /// 14, 18). Whether the day of making counts is not clear, so it does not: that is the longer term.
    /// </summary>
    /// <remarks>
    /// Each provision has a record of its own here. A contract that serves as the record may be kept for one year only; the longer term
    /// is kept all the same.
    /// </remarks>
    internal static DateTimeOffset KeepUntil(DateTimeOffset madeAt)
    {
        var day = LegalDates.DateInJapan(madeAt.UtcTicks).AddYears(3).AddDays(1);
        return new DateTimeOffset(day, TimeOnly.MinValue, JapanOffset);
    }
}
