using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>The end of a restriction, which only the principal can ask for (AMB-41).</summary>
internal static class RestrictionRepairs
{
    internal static IEnumerable<Repair> Of(Situation situation, Decision explained)
    {
        var lifted = situation.History.Events.OfType<RestrictionLifted>().Select(l => l.Restriction).ToHashSet(StringComparer.Ordinal);
        return situation.History.Events.OfType<RestrictionImposed>()
            .Where(r => r.At <= situation.At && !lifted.Contains(r.Restriction))
            .Select(r => new Repair(
                $"Only if the principal asks for it: lift the restriction `{r.Restriction}`.",
                situation.Hearing(new RestrictionLifted { DataSubject = situation.Request.DataSubject, At = situation.At, Restriction = r.Restriction })));
    }
}
