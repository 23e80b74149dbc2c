using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>What happens before and around every page of the centre: who is it, may they write, can the ledger be read.</summary>
internal sealed class CentreEndpoint(CentreServices services, DataSubjectSource source, int prefixSegments)
{
    private const int LongestId = 200;

    /// <summary>A page to look at.</summary>
    internal RequestDelegate Page(Func<Visit, Task> send) => context => RunAsync(context, writes: false, send);

    /// <summary>A page that records that it was shown.</summary>
    internal RequestDelegate RecordedPage(Func<Visit, Task> send) => context => RunAsync(context, writes: true, send);

    /// <summary>A form that was sent.</summary>
    internal RequestDelegate Form(Func<Visit, IFormCollection, Task> take) => context => RunAsync(context, writes: true, async visit =>
    {
        if (await PageForm.ReadAsync(context, services.Antiforgery, services.Options.MaxFormBytes).ConfigureAwait(false) is { } form)
        {
            await take(visit, form).ConfigureAwait(false);
        }
        else
        {
            await CentreRefusal.SendAsync(context, services.Options, visit.Prefix, visit.Language).ConfigureAwait(false);
        }
    });

    /// <summary>Refuses a request with a status and a page that says why.</summary>
    internal static Task RefuseAsync(Visit visit, int status)
    {
        visit.Context.Response.StatusCode = status;
        return CentreRefusal.SendAsync(visit.Context, visit.Services.Options, visit.Prefix, visit.Language);
    }

    private async Task RunAsync(HttpContext context, bool writes, Func<Visit, Task> send)
    {
        var (prefix, language) = (PagePrefix.Of(context, prefixSegments), PageLanguage.Of(context));
        if (await source.FindAsync(context).ConfigureAwait(false) is not { } person || !IsNamed(person))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await CentreRefusal.SendAsync(context, services.Options, prefix, language).ConfigureAwait(false);
            return;
        }

        if (writes && !services.Writes.TryWrite(person.Value))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "60";
            await CentreRefusal.SendAsync(context, services.Options, prefix, language).ConfigureAwait(false);
            return;
        }

        try
        {
            // The instant comes before the reading, as the engine takes it: all that had been appended by then is in what is read.
            var now = services.Time.GetUtcNow();
            await send(new Visit
            {
                Context = context,
                Services = services,
                Person = person,
                Language = language,
                Prefix = prefix,
                Now = now,
                History = await services.Ledger.ReadAsync(person, context.RequestAborted).ConfigureAwait(false),
            }).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is ConsentStoreException or HistoryStaleException && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await CentreRefusal.SendAsync(context, services.Options, prefix, language).ConfigureAwait(false);
        }
    }

    private static bool IsNamed(DataSubjectId person) =>
        person.Value is { Length: > 0 and <= LongestId } id && !string.IsNullOrWhiteSpace(id) && !id.Any(char.IsControl);
}
