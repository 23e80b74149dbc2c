using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>3.7 and 5.6: provision to a third party in a foreign country (3.3). 3.1 and 3.2 are not consulted.</summary>
internal static class ProvideAbroad
{
    public static ReferenceDecision Decide(Question q)
    {
        var gate = new Gate([], Consents.Nearest(q, ConsentRule.Abroad), "3.3(1)", "no-case-for-foreign-provision");
        if (Xb3(q) is { } form)
            gate.Rules.Add(form);
        if (Xb1(q) is { } consent)
            gate.Rules.Add(consent);
        if (Xb2(q) is { } measures)
            gate.Rules.Add(measures);
        gate.Rules.AddRange(Xb4(q));
        if (Provision.TpG2(q) is { } code)
            gate.Rules.Add(Outcome.Failed(Rank.Purpose, code)); // rank 7: TP-G2's code when it fails
        return gate.Passed(q) is { } rule ? ReferenceDecision.Allow(rule.Code, rule.Clause, rule.Obligations) : gate.Denial(q);
    }

    /// <summary>
    /// XB-3 (3.3(3)): not identifiable; claimed by any form but identifiable. Pseudonymised data is identifiable (AMB-24).
    /// </summary>
    private static Outcome? Xb3(Question q)
    {
        var kind = q.Form.Text("kind") ?? "identifiable";
        if (kind == "identifiable")
            return null;
        var published = q.Form.Flag("itemsPublished") && q.Form.Flag("recipientTold");
        var holds = !q.Form.Blank("attestation") && (kind == "statistical" || (kind == "anonymously-processed" && published));
        return holds
            ? Outcome.Satisfied("foreign-not-identifiable", "3.3(3)", Restrictions.NotIdentifiable, "publish-anonymised-items")
            : Outcome.Failed(Rank.Form, "data-identifiable");
    }

    /// <summary>XB-1 (3.3(1)): consent to provision to this foreign country.</summary>
    private static Outcome? Xb1(Question q) => Consents.Covers(q, ConsentRule.Abroad)
        ? Outcome.Satisfied("foreign-consent", "3.3(1)", Restrictions.ProvisionConsent, Provision.Record(q))
        : null;

    /// <summary>XB-2 (3.3(2)): equivalent measures, and [L] a domestic route; attempted when there is a profile.</summary>
    private static Outcome? Xb2(Question q)
    {
        if (q.Recipient!.Value.Child("equivalence") is not { } profile)
            return null;
        var route = q.Overlay ? DomesticRoute(q) : null; // 5.10: with the overlay off no route is looked for
        var failure = Conditions.First(
            (Secured(q, profile), "equivalence-not-secured"),
            (profile.Text("impediment") != "cannot-be-secured", "equivalence-impeded"),
            (!q.Overlay || !q.Since2022 || VerifiedWithinAYear(q, profile), "equivalence-stale"),
            (!q.Overlay || route is not null, "equivalence-without-domestic-route"));
        List<string> obligations = [.. route ?? []];
        if (q.Since2022)
            obligations.Add("verify-equivalence-yearly");
        return Outcome.Of(Provision.ThenTpG2(q, failure), Rank.Facts, Outcome.Satisfied(
            "foreign-equivalent-measures", "3.3(2)", Restrictions.EquivalentMeasures, [.. obligations]));
    }

    private static bool Secured(Question q, JsonElement profile) =>
        profile.Time("establishedAt") <= q.At
        && (profile.Time("endedAt") is not { } ended || q.At < ended)
        && profile.Flag("securedWithCompany");

    /// <summary>5.6, 5.10: verified at or before the instant, and less than a year ago by the Japanese calendar.</summary>
    private static bool VerifiedWithinAYear(Question q, JsonElement profile) =>
        profile.Time("lastVerifiedAt") is { } verified && verified <= q.At && q.At < Times.YearLater(verified);

    /// <summary>The obligations of the first domestic route found (5.6), null when there is none. Opt-out is no route.</summary>
    private static string[]? DomesticRoute(Question q)
    {
        if (Consents.Covers(q, ConsentRule.DomesticRoute))
            return Provision.Record(q);
        if (Claims.AnyValid(q))
            return ["review-exception"];
        if (q.Operation == "entrust" && Entrustment.En1To6(q) is null)
            return ["supervise-contractor"];
        if (q.Operation == "transfer-business"
            && Provision.Successions(q).Any(s => Provision.SameBusiness(q, s) && Provision.Effective(q, s)))
            return ["bind-successor-to-purpose"];
        if (q.Operation == "share-jointly" && JointUse.Notice(q) is null)
            return [];
        return null;
    }

    /// <summary>XB-4 (3.3(4)): one of 2.2 (1) to (4).</summary>
    private static IEnumerable<Outcome> Xb4(Question q) => Claims.Rules(q, exception =>
        Outcome.Satisfied("foreign-legal-exception", "3.3(4)", Claims.ProvisionRow(exception), "review-exception"));
}
