using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;
using Pictier.Consent.Records;
using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Testing;

namespace Pictier.Consent.AspNetCore.Tests;

/// <summary>A real service with a preference centre on a port of this machine. Signing in is asking for <c>/sign-in?as=NAME</c>.</summary>
internal sealed class PrivacySite : IAsyncDisposable
{
    internal static readonly DateTimeOffset Noon = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private readonly string folder;
    private readonly WebApplication app;

    private PrivacySite(string folder, WebApplication app) => (this.folder, this.app) = (folder, app);

    internal FixedClock Clock { get; private init; } = null!;

    internal InMemoryConsentStore Ledger { get; private init; } = null!;

    internal InMemoryServedNotices Served { get; private init; } = null!;

    internal SubjectRequestLog Requests { get; private init; } = null!;

    internal IServiceProvider Services => app.Services;

    internal Uri Address => new(app.Urls.Single());

    internal static async Task<PrivacySite> StartAsync(
        string? policy = null,
        IReadOnlyList<string>? policies = null,
        string? notices = null,
        Action<ConsentCentreOptions>? centre = null,
        Action<PictierConsentBuilder>? configure = null,
        Action<WebApplication>? map = null,
        DataSubjectSource? source = null)
    {
        var folder = Directory.CreateTempSubdirectory("pictier-site-").FullName;
        var versions = policies ?? [policy ?? PrivacyAlbum.Policy];
        for (var i = 0; i < versions.Count; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"policy-{i}.json"), versions[i]);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "notices.json"), notices ?? PrivacyAlbum.Notices);
        var clock = new FixedClock(Noon);
        var (ledger, served, requests) = (new InMemoryConsentStore(clock), new InMemoryServedNotices(), new SubjectRequestLog());

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IConsentStore>(ledger);
        builder.Services.AddSingleton<IServedNotices>(served);
        builder.Services.AddSingleton<ISubjectRequestLog>(requests);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Events.OnRedirectToLogin = context => Status(context.Response, StatusCodes.Status401Unauthorized);
            o.Events.OnRedirectToAccessDenied = context => Status(context.Response, StatusCodes.Status403Forbidden);
        });
        builder.Services.AddAuthorizationBuilder().AddPolicy("PrivacyOffice", p => p.RequireRole("privacy-office"));
        var consent = builder.Services.AddPictierConsent(o =>
        {
            for (var i = 0; i < versions.Count; i++)
            {
                o.Policies.Add(Path.Combine(folder, $"policy-{i}.json"));
            }

            o.Notices.Add(Path.Combine(folder, "notices.json"));
            o.Audit.Scope = Auditing.AuditScope.Nothing;
            o.ThirdParties.Add(new ThirdParty { Id = "us-printer", Name = "Big Sky Print Inc." });
            o.ThirdParties.Add(new ThirdParty { Id = "us-cloud", Name = "Cumulus Cloud LLC" });
            o.ThirdParties.Add(new ThirdParty { Id = "catalogue-publisher", Name = "Tomonokai Press" });
            foreach (var obligation in Enum.GetValues<Obligation>())
            {
                o.ObligationsHandledElsewhere.Add(obligation);
            }
        }).UseLedger(ledger).AddConsentCentre(centre);
        configure?.Invoke(consent);

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/sign-in", SignInAsync);
        app.MapConsentCentre("/privacy", source ?? DataSubjectSource.Claim("sub"));
        map?.Invoke(app);
        await app.StartAsync();
        return new PrivacySite(folder, app) { Clock = clock, Ledger = ledger, Served = served, Requests = requests };
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SignInAsync(HttpContext context)
    {
        var claims = new List<Claim> { new(ClaimTypes.Name, context.Request.Query["as"].ToString()) };
        claims.AddRange(context.Request.Query["as"].OfType<string>().Select(name => new Claim("sub", name)));
        claims.AddRange(context.Request.Query["role"].OfType<string>().Select(role => new Claim(ClaimTypes.Role, role)));
        await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    private static Task Status(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
