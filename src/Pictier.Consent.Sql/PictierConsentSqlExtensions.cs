using Microsoft.Extensions.DependencyInjection.Extensions;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the ledger in a database.</summary>
public static class PictierConsentSqlExtensions
{
    /// <summary>Keeps the ledger in a database that the application's container closes.</summary>
    public static PictierConsentBuilder UseSqlLedger(
        this PictierConsentBuilder builder, Func<IServiceProvider, SqlDatabase> database, SqlLedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(database);
        services.TryAddSingleton(provider => new SqlConsentStore(provider.GetRequiredService<SqlDatabase>(), options, provider.GetRequiredService<TimeProvider>()));
        if (options.ResidentMaxAge is { } maxAge)
        {
            services.TryAddSingleton(provider => new ResidentLedger(
                provider.GetRequiredService<SqlConsentStore>(), maxAge, provider.GetRequiredService<TimeProvider>(), options.SnapshotFile));
            services.TryAddSingleton<IConsentStore>(provider => provider.GetRequiredService<ResidentLedger>());
        }

        services.TryAddSingleton<IConsentStore>(provider => provider.GetRequiredService<SqlConsentStore>());
        services.TryAddSingleton<IConsentLedger>(provider => provider.GetRequiredService<IConsentStore>());
        SqlAuditing.Add(services, options);
        return builder;
    }
}
