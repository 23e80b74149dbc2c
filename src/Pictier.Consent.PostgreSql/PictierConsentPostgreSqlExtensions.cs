using Pictier.Consent.Hosting;
using Pictier.Consent.PostgreSql;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the ledger in PostgreSQL.</summary>
public static class PictierConsentPostgreSqlExtensions
{
    /// <summary>Keeps the ledger in a PostgreSQL database, whose tables are created when they are not there and the user may.</summary>
    public static PictierConsentBuilder UsePostgreSql(
        this PictierConsentBuilder builder, string connectionString, Action<PostgreSqlLedgerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new PostgreSqlLedgerOptions();
        configure?.Invoke(options);
        return builder.UseSqlLedger(_ => new PostgreSqlDatabase(connectionString, options), options);
    }
}
