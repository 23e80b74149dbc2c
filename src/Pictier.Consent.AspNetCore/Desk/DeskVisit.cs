using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Auditing;
using Pictier.Consent.Policies;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>One request of somebody of the privacy office.</summary>
internal sealed class DeskVisit
{
    internal required HttpContext Context { get; init; }

    internal required DeskServices Services { get; init; }

    /// <summary>The name of who is signed in.</summary>
    internal required string Officer { get; init; }

    internal required Language Language { get; init; }

    internal required string Prefix { get; init; }

    internal required DateTimeOffset Now { get; init; }

    internal PolicyDocument Policy => Services.Policy.Versions.LastOrDefault(v => v.EffectiveFrom <= Now) ?? Services.Policy.Versions[0];

    internal CancellationToken Aborted => Context.RequestAborted;

    internal string Say(LocalizedText text) => text.In(Language) ?? string.Empty;

    internal string PurposeTitle(string id) => Policy.Purposes.FirstOrDefault(p => p.Id == id)?.Title?.In(Language) ?? id;

    internal string DataTitle(string id) => Policy.DataCategories.FirstOrDefault(c => c.Id == id)?.Title?.In(Language) ?? id;

    internal Markup Time(DateTimeOffset at) => PageClock.Time(at, Language);

    internal Markup Date(DateTimeOffset at) => PageClock.Date(at, Language);

    /// <summary>A person as the audit log names them.</summary>
    internal Markup Name(DataSubjectId person) => $"""<span class="pc-name">{Services.Names.Of(person).Value}</span>""";

    /// <summary>The hidden fields of a form: the token against forgery, and the ticket.</summary>
    internal Markup Fields(string form, params ReadOnlySpan<string> about)
    {
        var tokens = Services.Antiforgery.GetAndStoreTokens(Context);
        return $"""<input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}"><input type="hidden" name="ticket" value="{Services.Tickets.Issue(new(Officer), form, about)}">""";
    }

    /// <summary>Records what is about to be done; when that fails, it is not done.</summary>
    internal async ValueTask RecordAsync(string action, string reason, DataSubjectId? person, string? request)
    {
        if (Services.Log is { } log)
        {
            await log.AppendAsync(
                [
                    AuditEntry.Of(new AuditedAccess
                    {
                        At = Now,
                        By = Officer,
                        Action = action,
                        Reason = reason,
                        DataSubject = person is { } named ? Services.Names.Of(named) : null,
                        IsPseudonymous = person is not null && Services.Names.ArePseudonyms,
                        Request = request,
                    }),
                ],
                Aborted).ConfigureAwait(false);
        }
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
