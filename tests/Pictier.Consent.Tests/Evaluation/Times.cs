namespace Pictier.Consent.Tests.Evaluation;

/// <summary>Instants of the examples.</summary>
internal static class Times
{
    internal static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    /// <summary>The reform of 2020 comes into force.</summary>
    internal static readonly DateTimeOffset Reform2022 = Japan(2022, 4, 1);

    internal static DateTimeOffset Japan(int year, int month, int day, int hour = 0) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(9));
}
