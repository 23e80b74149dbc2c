using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Centre;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>What happens before and around every page of the desk: who is it, may they write, can the stores be read.</summary>
internal sealed class DeskEndpoint(DeskServices services, int prefixSegments)
{
    internal RequestDelegate Page(Func<DeskVisit, Task> send) => context => RunAsync(context, send);

    internal RequestDelegate Form(Func<DeskVisit, IFormCollection, Task> take) => context => RunAsync(context, async visit =>
    {
        if (!services.Writes.TryWrite(visit.Officer))
        {
            context.Response.Headers.RetryAfter = "60";
            await RefuseAsync(visit, StatusCodes.Status429TooManyRequests).ConfigureAwait(false);
        }
        else if (await PageForm.ReadAsync(context, services.Antiforgery, services.Options.MaxFormBytes).ConfigureAwait(false) is { } form)
        {
            await take(visit, form).ConfigureAwait(false);
        }
        else
        {
            await RefuseAsync(visit, context.Response.StatusCode).ConfigureAwait(false);
        }
    });

    internal static Task RefuseAsync(DeskVisit visit, int status)
    {
        visit.Context.Response.StatusCode = status;
        return CentreRefusal.SendAsync(visit.Context, visit.Services.Options, visit.Prefix, visit.Language);
    }

    private async Task RunAsync(HttpContext context, Func<DeskVisit, Task> send)
    {
        var (prefix, language) = (PagePrefix.Of(context, prefixSegments), PageLanguage.Of(context));

        // What is done here is recorded with a name: somebody without one does nothing.
        if (services.Options.Officer(context) is not { } officer || string.IsNullOrWhiteSpace(officer) || officer.Any(char.IsControl))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await CentreRefusal.SendAsync(context, services.Options, prefix, language).ConfigureAwait(false);
            return;
        }

        var visit = new DeskVisit
        {
            Context = context,
            Services = services,
            Officer = officer,
            Language = language,
            Prefix = prefix,
            Now = services.Time.GetUtcNow(),
        };
        try
        {
            await send(visit).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is ConsentStoreException or HistoryStaleException or IOException && !context.Response.HasStarted)
        {
            await RefuseAsync(visit, StatusCodes.Status503ServiceUnavailable).ConfigureAwait(false);
        }
    }
}
