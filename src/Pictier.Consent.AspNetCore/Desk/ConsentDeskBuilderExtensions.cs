using Microsoft.Extensions.DependencyInjection.Extensions;
using Pictier.Consent.AspNetCore;
using Pictier.Consent.AspNetCore.Desk;
using Pictier.Consent.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the desk of the privacy office.</summary>
public static class ConsentDeskBuilderExtensions
{
    /// <summary>Registers what <c>MapConsentDesk</c> works with. The ledger must be one that can be appended to.</summary>
    public static PictierConsentBuilder AddConsentDesk(this PictierConsentBuilder builder, Action<ConsentDeskOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAntiforgery();
        builder.Services.AddAuthorization();
        builder.Services.AddOptions<ConsentDeskOptions>().Configure(configure ?? (_ => { }));
        builder.Services.TryAddSingleton<SubjectRequestRegister>();
        builder.Services.TryAddSingleton<DeskServices>();
        return builder;
    }
}
