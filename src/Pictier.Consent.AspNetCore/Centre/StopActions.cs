using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>Takes objections to items of the provision by opt-out, and takes them back; takes opt-outs (3.2).</summary>
internal static class StopActions
{
    private const string Path = "/objections";

    internal static async Task ObjectAsync(Visit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], visit.Person, StopsPage.ObjectionForm) is not [var id])
        {
            await CentreEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        var filed = StopsPage.Filings(visit).SelectMany(f => f.Data).ToHashSet(StringComparer.Ordinal);
        var items = form["item"].OfType<string>().Where(filed.Contains).Distinct().ToList();
        if (items.Count == 0)
        {
            await CentreDone.GoAsync(visit, Path, "nothing").ConfigureAwait(false);
            return;
        }

        // The form sent again finds its objection in force.
        var isNew = visit.History.Events.OfType<RestrictionImposed>().All(r => r.Restriction != id);
        if (isNew)
        {
            var result = await visit.Services.Ledger.AppendAsync(
                [new LedgerEntry($"objection/{id}", new RestrictionImposed { DataSubject = visit.Person, At = visit.Now, Restriction = id, Kind = RestrictionKind.ItemObjection, Data = items })],
                null,
                visit.Aborted).ConfigureAwait(false);
            isNew = result.IsAppended || (result.Errors.All(e => e.Kind == AppendErrorKind.IdTaken) ? false : result.EnsureAppended().IsAppended);
        }

        await CentreDone.GoAsync(visit, Path, isNew ? "objected" : "before").ConfigureAwait(false);
    }

    internal static async Task LiftAsync(Visit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], visit.Person, StopsPage.LiftForm) is not [var id, var version]
            || visit.History.Events.OfType<RestrictionImposed>().All(r => r.Restriction != id || r.Kind != RestrictionKind.ItemObjection))
        {
            await CentreEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        if (visit.History.Events.OfType<RestrictionLifted>().Any(l => l.Restriction == id))
        {
            await CentreDone.GoAsync(visit, Path, "before").ConfigureAwait(false);
            return;
        }

        // To lift a stop permits something, so it counts only when nothing else was said since the form was shown.
        var result = await visit.Services.Ledger.AppendAsync(
            [new LedgerEntry($"objection/{id}/lifted", new RestrictionLifted { DataSubject = visit.Person, At = visit.Now, Restriction = id })],
            AppendOptions.ExpectVersion(visit.Person, long.Parse(version, CultureInfo.InvariantCulture)),
            visit.Aborted).ConfigureAwait(false);
        await CentreDone.GoAsync(visit, Path, result.IsAppended ? "lifted" : "again").ConfigureAwait(false);
    }

    internal static async Task OptOutAsync(Visit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], visit.Person, StopsPage.OptOutForm) is not [var id])
        {
            await CentreEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        await RequestActions.ReceiveAsync(visit, new SubjectRequest
        {
            Id = id,
            At = visit.Now,
            DataSubject = visit.Person,
            Kind = SubjectRequestKind.OptOut,
            Requester = Requester.Principal,
        }, null).ConfigureAwait(false);
    }
}
