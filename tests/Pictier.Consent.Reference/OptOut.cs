using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>3.6 (TP-9), 5.1, 5.6: the opt-out provision of 3.2, O1 to O12. O1 is the routing by location, O3 is P3.</summary>
internal static class OptOut
{
    /// <summary>Null (not attempted) when there is no filing.</summary>
    public static Outcome? Tp9(Question q)
    {
        var filings = q.Policy.Items("optOutFilings");
        if (filings.Count == 0)
            return null;
        var failure = Conditions.Furthest(filings.Select(filing => Provision.ThenTpG2(q, Judge(q, filing))));
        var satisfied = Outcome.Satisfied("opt-out-provision", "3.2", Restrictions.OptOut, Provision.Record(q));
        return Outcome.Of(failure, Rank.OptOut, satisfied);
    }

    private static Failure? Judge(Question q, JsonElement filing) => Conditions.First(
        (O2(q), "opt-out-special-care"),
        (O4(q), "opt-out-received-by-opt-out"),
        (O5(q, filing), "opt-out-not-filed"),
        (O6(q, filing), "opt-out-filing-outdated"),
        (O7(q, filing), "opt-out-notice-period"),
        (O8(q, filing), "opt-out-item-not-notified"),
        (O9(q, filing), "opt-out-method-not-notified"),
        (O10(q), "opt-out-subject-ceased"),
        (O11(q), "opt-out-item-objection"));

    /// <summary>O2: no special care-required data.</summary>
    private static bool O2(Question q) => !q.HasSpecialCare;

    /// <summary>O4 [L, from 2022]: not itself received by opt-out.</summary>
    private static bool O4(Question q) => !q.Overlay || !q.Since2022 || !q.Held.Flag("byOptOut");

    /// <summary>O5: filed strictly before, not withdrawn.</summary>
    private static bool O5(Question q, JsonElement filing) =>
        filing.Time("filedAt") < q.At && !(filing.Time("withdrawnAt") <= q.At);

    /// <summary>O6 [L]: from 2022-04-01 a filing of the new generation whose planned start has come.</summary>
    private static bool O6(Question q, JsonElement filing) =>
        !q.Overlay || !q.Since2022 || (filing.Text("generation") == "2022" && filing.Time("plannedStart") <= q.At);

    /// <summary>O7 [L]: the principals had time to object.</summary>
    private static bool O7(Question q, JsonElement filing) =>
        !q.Overlay || filing.Time("principalNoticeAt") + Times.Duration(filing.Text("waitingPeriod")!) <= q.At;

    /// <summary>O8: all of the data is in the filing.</summary>
    private static bool O8(Question q, JsonElement filing) => q.Data.IsSubsetOf(filing.Ids("data"));

    /// <summary>O9: the method is in the filing; <c>other</c> never is.</summary>
    private static bool O9(Question q, JsonElement filing) =>
        q.Request.Text("method") is { } method && method != "other" && filing.Ids("methods").Contains(method);

    /// <summary>
    /// O10: no cessation in scope; and, whatever purpose, data and recipient, no refusal of provision in Japan and no consent to it of
    /// which anything was withdrawn (AMB-84).
    /// </summary>
    private static bool O10(Question q)
    {
        var ceased = Restrictions.Meets(q, "opt-out") || Restrictions.Meets(q, "cease-provision");
        var refused = History.Of(q, "consent-refused")
            .Any(refusal => refusal.Ids("operations").Contains("provide-domestic") && History.At(refusal) <= q.At);
        var withdrawn = History.Consents(q)
            .Any(record => record.Ids("operations").Contains("provide-domestic") && History.WithdrawnForAny(q, record));
        return !ceased && !refused && !withdrawn;
    }

    /// <summary>O11: no objection to an item, in scope (5.6).</summary>
    private static bool O11(Question q) => !Restrictions.Meets(q, "item-objection");
}
