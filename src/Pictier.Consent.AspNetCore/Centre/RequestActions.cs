using Microsoft.AspNetCore.Http;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>Takes section 5 requests. Whose they are is who is signed in, whatever the form says.</summary>
internal static class RequestActions
{
    internal static async Task SendAsync(Visit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], visit.Person, NewRequestPage.Form) is not [var id])
        {
            await CentreEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        if (Choice(form["kind"], NewRequestPage.Kinds) is not { } kind)
        {
            await CentreDone.GoAsync(visit, "/requests/new", "kind").ConfigureAwait(false);
            return;
        }

        var ceases = NewRequestPage.IsCessation(kind);
        var statement = form["statement"].ToString().Trim();
        await ReceiveAsync(
            visit,
            new SubjectRequest
            {
                Id = id,
                At = visit.Now,
                DataSubject = visit.Person,
                Kind = kind,
                Requester = Choice(form["requester"], NewRequestPage.Requesters) ?? Requester.Other,
                Ground = ceases ? Choice(form["ground"], NewRequestPage.Grounds) ?? CessationGround.None : CessationGround.None,
                Scope = ceases ? Scope(visit, form) : null,
            },
            statement.Length == 0 ? null : statement[..Math.Min(statement.Length, NewRequestPage.LongestStatement)]).ConfigureAwait(false);
    }

    /// <summary>Receives a request once, however often its form is sent.</summary>
    internal static async Task ReceiveAsync(Visit visit, SubjectRequest request, string? statement)
    {
        var done = "requested";
        if (await visit.Services.RequestLog.FindAsync(request.Id, visit.Aborted).ConfigureAwait(false) is not null)
        {
            done = "before";
        }
        else
        {
            try
            {
                await visit.Services.Requests.ReceiveAsync(request, statement, visit.Aborted).ConfigureAwait(false);
            }
            catch (SubjectRequestException)
            {
                // The same form was sent twice at the same time; the other one was received.
                done = "before";
            }
        }

        await CentreDone.GoAsync(visit, $"/request?id={Uri.EscapeDataString(request.Id)}", done).ConfigureAwait(false);
    }

    private static TEnum? Choice<TEnum>(string? word, IReadOnlyList<TEnum> choices)
        where TEnum : struct, Enum
    {
        foreach (var choice in choices)
        {
            if (NewRequestPage.Word(choice) == word)
            {
                return choice;
            }
        }

        return null;
    }

    // What the policy does not know restricts nothing, so it is not taken; a choice of nothing known would mean everything.
    private static RestrictionScope? Scope(Visit visit, IFormCollection form)
    {
        var data = form["data"].OfType<string>().Where(id => visit.Policy.DataCategories.Any(c => c.Id == id)).Distinct().ToList();
        var purposes = form["purpose"].OfType<string>().Where(id => visit.Policy.Purposes.Any(p => p.Id == id)).Distinct().ToList();
        return data.Count == 0 && purposes.Count == 0
            ? null
            : new RestrictionScope { Data = data.Count == 0 ? null : data, Purposes = purposes.Count == 0 ? null : purposes };
    }
}
