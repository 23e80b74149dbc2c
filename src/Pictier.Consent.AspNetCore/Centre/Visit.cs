using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>One request of somebody who is signed in: who it is, in which language, and all that they said.</summary>
internal sealed class Visit
{
    internal required HttpContext Context { get; init; }

    internal required CentreServices Services { get; init; }

    internal required DataSubjectId Person { get; init; }

    internal required Language Language { get; init; }

    /// <summary>Where the centre begins, without a slash at its end.</summary>
    internal required string Prefix { get; init; }

    internal required DateTimeOffset Now { get; init; }

    internal required ConsentHistory History { get; init; }

    /// <summary>The version of the policy that decides now; the first one where none is in force yet.</summary>
    internal PolicyDocument Policy => Services.Policy.Versions.LastOrDefault(v => v.EffectiveFrom <= Now) ?? Services.Policy.Versions[0];

    internal CancellationToken Aborted => Context.RequestAborted;

    internal string Say(LocalizedText text) => text.In(Language) ?? string.Empty;

    /// <summary>The title that the policy gives to a thing, or else its id.</summary>
    internal string Title(LocalizedText? title, string id) => title?.In(Language) ?? id;

    internal string PurposeTitle(string id) => Title(Policy.Purposes.FirstOrDefault(p => p.Id == id)?.Title, id);

    internal string DataTitle(string id) => Title(Policy.DataCategories.FirstOrDefault(c => c.Id == id)?.Title, id);

    internal Markup Time(DateTimeOffset at) => PageClock.Time(at, Language);

    internal Markup Date(DateTimeOffset at) => PageClock.Date(at, Language);

    /// <summary>What the policy decides, now, about this person: what the engine would say to the service.</summary>
    internal Decision Decide(ProcessingRequest request) => Services.Policy.Decide(
        request with { DataSubjectFacts = Services.Options.Facts(Context, Person) }, History, Now);

    internal async ValueTask<string> RecipientNameAsync(string id) =>
        (await Services.Recipients.FindAsync(new Recipient(id), Aborted).ConfigureAwait(false))?.Name ?? id;

    /// <summary>The hidden fields of a form: the token against forgery, and the ticket.</summary>
    internal Markup Fields(string form, params ReadOnlySpan<string> about)
    {
        var tokens = Services.Antiforgery.GetAndStoreTokens(Context);
        return $"""<input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}"><input type="hidden" name="ticket" value="{Services.Tickets.Issue(Person, form, about)}">""";
    }
}
