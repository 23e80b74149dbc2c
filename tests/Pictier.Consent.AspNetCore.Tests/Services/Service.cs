using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;
using Pictier.Consent.Testing;

namespace Pictier.Consent.AspNetCore.Tests;

/// <summary>A real service on a port of this machine, with the album's policy and its members' ledger.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly WebApplication app;

    private Service(WebApplication app, InMemoryConsentStore store)
    {
        this.app = app;
        Store = store;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    internal HttpClient Client { get; }

    internal InMemoryConsentStore Store { get; }

    internal IServiceProvider Services => app.Services;

    /// <summary>Starts the service; a host that does not start throws.</summary>
    internal static async Task<Service> StartAsync(
        Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null, string policy = Album.Policy, Func<InMemoryConsentStore, Task>? before = null)
    {
        var (app, store) = Build(configure, policy);
        try
        {
            map(app);
            await store.AppendAsync([.. Album.Said.Select((said, i) => new LedgerEntry("e-" + i, said))]);
            await (before?.Invoke(store) ?? Task.CompletedTask);
            await app.StartAsync();
            return new Service(app, store);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static (WebApplication App, InMemoryConsentStore Store) Build(Action<WebApplicationBuilder>? configure, string policy)
    {
        var clock = new FakeTimeProvider(Album.Now);
        var store = new InMemoryConsentStore(clock);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddPictierConsent(o =>
            {
                o.Audit.Scope = AuditScope.Nothing;
                o.ObligationsHandledElsewhere.Add(Obligation.RecordProvision);
                foreach (var version in ConsentPolicy.Parse(policy).Versions)
                {
                    o.PolicyDocuments.Add(version);
                }
            })
            .UseLedger(store)
            .EnforceAtEndpoints();
        configure?.Invoke(builder);
        return (builder.Build(), store);
    }
}
