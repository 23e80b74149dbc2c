using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Pictier.Consent.AspNetCore.Tests.Readme;

/// <summary>The README's program, which CI also builds and runs from the packages alone.</summary>
internal static class Stranger
{
    internal static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCookie();
        builder.Services
            .AddPictierConsent(options => { options.Policies.Add("album.policy.json"); options.Notices.Add("album.notices.json"); })
            .UseSqlite("Data Source=album-consent.db")
            .EnforceAtEndpoints()
            .AddConsentCentre();

        var app = builder.Build();
        app.MapGet("/people/{userId}/recommendations", (string userId) => $"Photos that {userId} may like")
            .RequireConsent(new Purpose("recommendations"), [new DataCategory("photo"), new DataCategory("location")], dataSubject: "userId");
        app.MapConsentCentre("/privacy", DataSubjectSource.Claim("sub"));
        app.Run();
    }
}
