using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Pictier.Album.Website.Jobs;
using Pictier.Album.Website.Orders;
using Pictier.Album.Website.People;
using Pictier.Album.Website.Photos;
using Pictier.Consent;
using Pictier.Consent.AspNetCore;
using Pictier.Consent.Records;

namespace Pictier.Album.Website;

/// <summary>The album as a website: what it registers, and what it maps.</summary>
internal static class AlbumWebsite
{
    /// <summary>The claim that names the member who is signed in.</summary>
    public const string MemberClaim = "sub";

    /// <summary>The authorization policy, and the role, of those who work for the privacy office.</summary>
    public const string PrivacyOffice = "privacy-office";

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,

            // Its pages are found in this assembly, whoever starts it.
            ApplicationName = typeof(AlbumWebsite).Assembly.GetName().Name,
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        configure?.Invoke(builder);
        var album = builder.Configuration.GetSection(AlbumOptions.Section).Get<AlbumOptions>() ?? new AlbumOptions();
        AddPrivacy(builder.Services, album);
        AddAlbum(builder.Services, album);

        var app = builder.Build();
        app.UseExceptionHandler("/error");
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapRazorPages();
        AlbumEndpoints.Map(app);
        app.MapConsentCentre("/privacy", DataSubjectSource.Claim(MemberClaim));
        app.MapConsentDesk("/privacy-desk", PrivacyOffice);
        if (album.Demo)
        {
            DemoPeople.Settle(app.Services);
        }

        return app;
    }

    // What a service needs for lawful use: its policy, its notices, its ledger, and something done about each obligation.
    private static void AddPrivacy(IServiceCollection services, AlbumOptions album)
    {
        var consent = services.AddPictierConsent(options =>
        {
            options.Policies.Add("album.policy.json");
            options.Notices.Add("album.notices.json");
            options.ThirdParties.Add(new ThirdParty
            {
                Id = Recipients.PrintPartner.Value,
                Name = "Hikari Print Co., Ltd",
                Address = "1-2-3 Kanda, Chiyoda-ku, Tokyo",
                Representative = "Mitsuko Arai",
            });
            options.ThirdParties.Add(new ThirdParty { Id = Recipients.PaymentAgent.Value, Name = "Hashi Payment Co., Ltd" });
            options.ThirdParties.Add(new ThirdParty { Id = Recipients.UsCloud.Value, Name = "Cumulus Storage LLC" });

            // Kept by the office on paper: the supervision of the cloud contractor and of the payment agent, and its yearly verification.
            options.ObligationsHandledElsewhere.Add(Obligation.SuperviseContractor);
            options.ObligationsHandledElsewhere.Add(Obligation.VerifyEquivalenceYearly);
        });
        _ = album.PostgreSql is { } connection
            ? consent.UsePostgreSql(connection)
            : consent.UseSqlite($"Data Source={Path.Combine(album.Folder("ledger"), "consent.db")}");
        consent
            .AddObligationHandler<Consent.Hosting.RecordProvision>()
            .EnforceAtEndpoints()
            .AddConsentCentre(centre =>
            {
                centre.HomeUrl = "/";
                centre.Facts = (context, person) => context.RequestServices.GetRequiredService<PeopleStore>().Find(person.Value)?.Facts ?? DataSubjectFacts.Unknown;
            })
            .AddConsentDesk(desk => desk.HomeUrl = "/");
    }

    private static void AddAlbum(IServiceCollection services, AlbumOptions album)
    {
        services.AddSingleton(album);
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<PhotoStore>();
        services.AddSingleton<PrintOrders>();
        services.AddSingleton<Invoices>();
        services.AddSingleton<NewsletterQueue>();
        services.AddScoped<FaceGroups>();
        services.AddScoped<UploadedPhotos>();
        services.AddHostedService<NewsletterJob>();
        services.AddHostedService<BlurringJob>();
        services.AddHostedService<CloudCopyJob>();
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(album.Folder("keys")));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/";
            cookie.AccessDeniedPath = "/";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.AddAuthorizationBuilder().AddPolicy(PrivacyOffice, policy => policy.RequireRole(PrivacyOffice));
        services.AddAntiforgery();
        services.AddRazorPages(pages => pages.RootDirectory = "/Website/Pages");
    }
}
