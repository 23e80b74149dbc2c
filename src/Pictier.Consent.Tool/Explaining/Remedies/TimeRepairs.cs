using Pictier.Consent.Ledger;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>Waiting until something that is registered takes effect.</summary>
internal static class TimeRepairs
{
    internal static IEnumerable<Repair> Of(Situation situation, Decision explained) => Instants(situation)
        .Where(at => at > situation.At)
        .Distinct()
        .Select(at => new Repair($"Wait until {LintedPolicy.Moment(at)}, if nothing else changes by then.", situation with { At = at }));

    private static IEnumerable<DateTimeOffset> Instants(Situation situation)
    {
        var filings = situation.Version?.OptOutFilings ?? [];
        return situation.Policy.Versions.Select(v => v.EffectiveFrom)
            .Concat(situation.History.Events.OfType<ConsentGiven>().Where(c => c.EffectiveFrom is not null).Select(c => c.EffectiveFrom!.Value))
            .Concat(filings.Select(f => f.PrincipalNoticeAt + f.WaitingPeriod))
            .Concat(filings.Where(f => f.PlannedStart is not null).Select(f => f.PlannedStart!.Value))
            .Concat((situation.Version?.Successions ?? []).Where(s => s.Recipient == situation.Request.Recipient?.Value).Select(s => s.EffectiveAt))
            .Concat(situation.Recipient?.Contract is { } contract ? [contract.From] : [])
            .Concat(situation.Recipient?.Equivalence is { } profile ? [profile.EstablishedAt] : []);
    }
}
