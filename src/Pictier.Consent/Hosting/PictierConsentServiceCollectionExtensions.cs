using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pictier.Consent;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using Pictier.Consent.Records;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the consent engine.</summary>
public static class PictierConsentServiceCollectionExtensions
{
    /// <summary>
    /// Registers a scoped <see cref="IConsentEngine"/> and the <see cref="ConsentPolicy"/> it decides by. The ledger is chosen on the
    /// returned builder. The options are validated when the host starts.
    /// </summary>
    public static PictierConsentBuilder AddPictierConsent(this IServiceCollection services, Action<ConsentOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ConsentOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConsentOptions>, ConsentOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConsentOptions>, AuditOptionsValidator>());
        services.TryAddSingleton<PolicyLoader>();
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyLoader>().Load(provider.GetRequiredService<IOptions<ConsentOptions>>().Value));
        services.TryAddSingleton<NoticeLoader>();
        services.TryAddSingleton(provider => provider.GetRequiredService<NoticeLoader>().Load(provider.GetRequiredService<IOptions<ConsentOptions>>().Value));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new ConsentTelemetry(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<ConsentHealthState>();
        services.TryAddSingleton<ConsentIncidents>();
        services.TryAddSingleton<LedgerReading>();
        services.TryAddSingleton<AuditNames>();
        services.TryAddSingleton(provider => new DecisionAudit(
            provider.GetRequiredService<ConsentPolicy>(),
            provider.GetRequiredService<IConsentLedger>(),
            provider.GetRequiredService<IOptions<ConsentOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ConsentTelemetry>(),
            provider.GetRequiredService<ConsentIncidents>(),
            provider.GetService<IAuditLog>()));
        services.TryAddSingleton<IConsentHealth, ConsentHealth>();
        services.TryAddSingleton<IRecipientDirectory, RecipientDirectory>();
        services.TryAddScoped<ObligationFulfilment>();
        services.TryAddSingleton<UseSelection>();
        services.TryAddScoped<IConsentEngine, ConsentEngine>();
        return new PictierConsentBuilder(services);
    }
}
