using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pictier.Consent.AspNetCore;
using Pictier.Consent.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Enforces consent at the endpoints of ASP.NET Core.</summary>
public static class EndpointEnforcementBuilderExtensions
{
    /// <summary>
    /// Enforces what endpoints declare by <c>RequireConsent</c> or by the attribute of that name. The host does not start when a declaration
    /// names what the policy does not know, or a data subject that no request could name.
    /// </summary>
    public static PictierConsentBuilder EnforceAtEndpoints(this PictierConsentBuilder builder, Action<EndpointEnforcementOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddRouting();
        services.AddOptions<EndpointEnforcementOptions>().Configure(configure ?? (_ => { }));
        services.TryAddSingleton<DeclarationCheck>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ConsentMatcherPolicy>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, CheckAtStart>());
        return builder;
    }
}
