namespace Pictier.Consent.Sql;

/// <summary>Instants as the database keeps them: 100 nanoseconds since 1970, since no database's own type is as fine as the contract.</summary>
internal static class SqlTime
{
    internal static long Write(DateTimeOffset at) => at.UtcTicks - DateTime.UnixEpoch.Ticks;

    internal static DateTimeOffset Read(long stored) => new(stored + DateTime.UnixEpoch.Ticks, TimeSpan.Zero);
}
