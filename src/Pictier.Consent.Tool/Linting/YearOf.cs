namespace Pictier.Consent.Tool.Linting;

/// <summary>The year for which a verification of equivalent measures holds (APPI 28(3)).</summary>
internal static class YearOf
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>The same date and time in Japan a year later.</summary>
    internal static DateTimeOffset End(DateTimeOffset verified) => verified.ToOffset(Japan).AddYears(1);
}
