using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Hosting;
using Pictier.Consent.Notices;

namespace Pictier.Consent.AspNetCore.Tests.Readme;

/// <summary>What the guide shows of the centre.</summary>
internal static class CentreGuide
{
    internal static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services
            .AddPictierConsent(o =>
            {
                o.Policies.Add("album.policy.json");
                o.Notices.Add("album.notices.json");
            })
            .UseSqlite("Data Source=album-consent.db")
            .AddConsentCentre(o => o.HomeUrl = "/")
            .AddConsentDesk();

        var app = builder.Build();
        app.MapConsentCentre("/privacy", DataSubjectSource.Claim("sub"));
        app.MapConsentDesk("/privacy-desk", policy: "PrivacyOffice");
        return app;
    }

    internal static async Task<NoticeAnswer> AskAsync(NoticeRegister notices, DataSubjectId member, CancellationToken cancellationToken)
    {
        var shown = await notices.ServeAsync(member, "recommendations", NoticeLanguages.Japanese, cancellationToken);
        if (shown is null)
        {
            return NoticeAnswer.NotServed;
        }

        var answer = await notices.AgreeAsync(member, shown.Id, cancellationToken);
        return answer;
    }
}
