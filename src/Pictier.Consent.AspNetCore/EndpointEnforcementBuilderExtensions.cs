using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Pictier.Consent.AspNetCore;
using Pictier.Consent.Hosting;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Enforces consent at the endpoints of ASP.NET Core.</summary>
public static class EndpointEnforcementBuilderExtensions
{
    /// <summary>
    /// Enforces what endpoints declare by <c>RequireConsent</c> or by the attribute of that name. The host does not start when a declaration
    /// names what the policy does not know, or a data subject that no request could name. From here on, JSON answers leave out every property
    /// that is marked as personal data, unless its endpoint shapes its answer.
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
        services.TryAddSingleton<ClassifiedTypes>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HttpJsonOptions>, ShapedJson>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<MvcJsonOptions>, ShapedJson>());
        return builder;
    }
}
