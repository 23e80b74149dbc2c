using Microsoft.Extensions.DependencyInjection;

namespace Pictier.Consent.Hosting;

/// <summary>Says what the engine works with: its ledger, its obligation handlers.</summary>
/// <param name="services">The services of the application.</param>
public sealed class PictierConsentBuilder(IServiceCollection services)
{
    /// <summary>The services of the application.</summary>
    public IServiceCollection Services => services;
}
