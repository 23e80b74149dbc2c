using Microsoft.Extensions.DependencyInjection.Extensions;
using Pictier.Consent.AspNetCore;
using Pictier.Consent.AspNetCore.Centre;
using Pictier.Consent.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the preference centre.</summary>
public static class ConsentCentreBuilderExtensions
{
    /// <summary>Registers what <c>MapConsentCentre</c> works with. The ledger must be one that can be appended to.</summary>
    public static PictierConsentBuilder AddConsentCentre(this PictierConsentBuilder builder, Action<ConsentCentreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAntiforgery();
        builder.Services.AddAuthorization();
        builder.Services.AddOptions<ConsentCentreOptions>().Configure(configure ?? (_ => { }));
        builder.Services.TryAddSingleton<NoticeRegister>();
        builder.Services.TryAddSingleton<SubjectRequestRegister>();
        builder.Services.TryAddSingleton<CentreServices>();
        return builder;
    }
}
