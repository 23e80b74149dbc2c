using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Notices;
using Pictier.Consent.Records;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Sql;

/// <summary>What comes with a ledger in a database: the audit log, the records, the register of section 5, the notices served, the log of incidents.</summary>
internal static class SqlAuditing
{
    /// <summary>Keeps in the ledger's database what the application has not put elsewhere.</summary>
    internal static void Add(IServiceCollection services, SqlLedgerOptions options)
    {
        services.TryAddSingleton(provider => new SqlAuditLog(provider.GetRequiredService<SqlDatabase>()));
        services.TryAddSingleton<IAuditLog>(provider => provider.GetRequiredService<SqlAuditLog>());
        services.TryAddSingleton<IAuditTrail>(provider => provider.GetRequiredService<SqlAuditLog>());
        services.TryAddSingleton<IThirdPartyRecords>(provider => new SqlThirdPartyRecords(
            provider.GetRequiredService<SqlDatabase>(), provider.GetRequiredService<SqlConsentStore>(), options));
        services.TryAddSingleton<ISubjectRequestLog>(provider => new SqlSubjectRequestLog(
            provider.GetRequiredService<SqlDatabase>(), provider.GetRequiredService<SqlConsentStore>(), options));
        services.TryAddSingleton<SubjectRequestRegister>();
        services.TryAddSingleton<IServedNotices>(provider => new SqlServedNotices(
            provider.GetRequiredService<SqlDatabase>(), provider.GetRequiredService<SqlConsentStore>()));
        services.TryAddSingleton<NoticeRegister>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConsentObserver, IncidentLogger>(provider => new IncidentLogger(
            provider.GetService<ILoggerFactory>()?.CreateLogger(IncidentLogger.Category) ?? NullLogger.Instance)));
    }
}
