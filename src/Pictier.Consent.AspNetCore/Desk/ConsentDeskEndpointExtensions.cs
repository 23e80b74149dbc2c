using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.AspNetCore.Desk;
using Pictier.Consent.AspNetCore.Pages;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives the privacy office its desk.</summary>
public static class ConsentDeskEndpointExtensions
{
    /// <summary>
    /// Maps the pages where the privacy office sees section 5 requests with their clocks, decides and answers them, looks people up for a
    /// recorded reason, and sees what is denied, whether the audit log is intact, and what is in force.
    /// </summary>
    /// <param name="endpoints">The endpoints of the service.</param>
    /// <param name="prefix">Where the desk is, for example <c>/privacy-desk</c>.</param>
    /// <param name="policy">The authorization policy of the office. There is no desk without one.</param>
    public static IEndpointConventionBuilder MapConsentDesk(this IEndpointRouteBuilder endpoints, string prefix, string policy)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        ArgumentException.ThrowIfNullOrWhiteSpace(policy);
        var services = endpoints.ServiceProvider.GetService<DeskServices>()
            ?? throw new InvalidOperationException("The desk of the privacy office is not registered; add it: AddPictierConsent(...).AddConsentDesk().");
        if (endpoints.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>().GetPolicyAsync(policy).GetAwaiter().GetResult() is null)
        {
            throw new ArgumentException($"There is no authorization policy `{policy}`; add it: AddAuthorization(o => o.AddPolicy(\"{policy}\", ...)).", nameof(policy));
        }

        var desk = new DeskEndpoint(services, RoutePatternFactory.Parse(prefix).PathSegments.Count);
        var group = endpoints.MapGroup(prefix);
        group.MapGet("/assets/{asset}", PageAssets.ServeAsync).AllowAnonymous();
        Get("", desk.Page(CasesPage.SendAsync));
        Get("/request", desk.Page(CasePage.SendAsync));
        Get("/search", desk.Page(SearchPage.SendAsync));
        Get("/denials", desk.Page(DenialsPage.SendAsync));
        Get("/audit", desk.Page(AuditPage.SendAsync));
        Get("/policy", desk.Page(PolicyPage.SendAsync));
        Post(CasePage.VerifyForm, desk.Form(CaseActions.VerifyAsync));
        Post(CasePage.DecideForm, desk.Form(CaseActions.DecideAsync));
        Post(CasePage.AnswerForm, desk.Form(CaseActions.AnswerAsync));
        Post(SearchPage.Form, desk.Form(SearchPage.SearchAsync));
        Post(AuditPage.Form, desk.Form(AuditPage.VerifyAsync));
        return group;

        void Get(string path, RequestDelegate page) => group.MapGet(path, page).RequireAuthorization(policy);

        void Post(string path, RequestDelegate form) => group.MapPost("/" + path, form).RequireAuthorization(policy);
    }
}
