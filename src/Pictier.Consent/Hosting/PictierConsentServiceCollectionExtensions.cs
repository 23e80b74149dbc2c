using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pictier.Consent;
using Pictier.Consent.Hosting;

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
        services.TryAddSingleton<PolicyLoader>();
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyLoader>().Load(provider.GetRequiredService<IOptions<ConsentOptions>>().Value));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<ObligationFulfilment>();
        services.TryAddScoped<IConsentEngine, ConsentEngine>();
        return new PictierConsentBuilder(services);
    }
}
