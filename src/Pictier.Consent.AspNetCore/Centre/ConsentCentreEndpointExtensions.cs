using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.AspNetCore;
using Pictier.Consent.AspNetCore.Centre;
using Pictier.Consent.AspNetCore.Pages;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives a service its preference centre.</summary>
public static class ConsentCentreEndpointExtensions
{
    /// <summary>
    /// Maps the pages where people see what is done with their data and why, agree, refuse, withdraw, object, make section 5 requests and
    /// follow them. Only those who are signed in get in; more may be required on what is returned.
    /// </summary>
    /// <param name="endpoints">The endpoints of the service.</param>
    /// <param name="prefix">Where the centre is, for example <c>/privacy</c>.</param>
    /// <param name="dataSubject">Who of the ledger is the one who is signed in, for example <c>DataSubjectSource.Claim("sub")</c>. It is never guessed.</param>
    public static IEndpointConventionBuilder MapConsentCentre(this IEndpointRouteBuilder endpoints, string prefix, DataSubjectSource dataSubject)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        ArgumentNullException.ThrowIfNull(dataSubject);
        if (dataSubject is RouteDataSubject or NoDataSubject)
        {
            throw new ArgumentException(
                "The centre shows people their own data: who it is comes from who is signed in, never from the address. Use DataSubjectSource.Claim or DataSubjectSource.From.",
                nameof(dataSubject));
        }

        var services = endpoints.ServiceProvider.GetService<CentreServices>()
            ?? throw new InvalidOperationException("The preference centre is not registered; add it: AddPictierConsent(...).AddConsentCentre().");
        var centre = new CentreEndpoint(services, dataSubject, RoutePatternFactory.Parse(prefix).PathSegments.Count);
        var group = endpoints.MapGroup(prefix);
        group.MapGet("/assets/{asset}", PageAssets.ServeAsync).AllowAnonymous();
        MapPages(group, centre);
        MapForms(group, centre);
        return group;
    }

    private static void MapPages(RouteGroupBuilder group, CentreEndpoint centre)
    {
        Get("", centre.Page(OverviewPage.SendAsync));
        Get("/purposes", centre.Page(PurposesPage.SendAsync));
        Get("/recipients", centre.Page(RecipientsPage.SendAsync));
        Get("/notice", centre.RecordedPage(NoticePage.SendAsync));
        Get("/agreement", centre.Page(AgreementPage.SendAsync));
        Get("/objections", centre.Page(StopsPage.SendAsync));
        Get("/requests", centre.Page(RequestsPage.SendAsync));
        Get("/requests/new", centre.Page(NewRequestPage.SendAsync));
        Get("/request", centre.Page(RequestPage.SendAsync));
        Get("/history", centre.Page(HistoryPage.SendAsync));
        Get("/receipt.jsonld", centre.Page(CentreDownloads.ReceiptAsync));
        Get("/history.jsonl", centre.Page(CentreDownloads.HistoryAsync));

        void Get(string path, RequestDelegate page) => group.MapGet(path, page).RequireAuthorization();
    }

    private static void MapForms(RouteGroupBuilder group, CentreEndpoint centre)
    {
        Post(NoticePage.Form, centre.Form(NoticeActions.AnswerAsync));
        Post(NoticePage.WithdrawForm, centre.Form(NoticeActions.WithdrawAsync));
        Post(AgreementPage.Form, centre.Form(NoticeActions.WithdrawAgreementAsync));
        Post(StopsPage.ObjectionForm, centre.Form(StopActions.ObjectAsync));
        Post(StopsPage.LiftForm, centre.Form(StopActions.LiftAsync));
        Post(StopsPage.OptOutForm, centre.Form(StopActions.OptOutAsync));
        Post(NewRequestPage.Form, centre.Form(RequestActions.SendAsync));

        void Post(string path, RequestDelegate form) => group.MapPost("/" + path, form).RequireAuthorization();
    }
}
