namespace Pictier.Consent.Reference;

/// <summary>3.4 and 5.5: acquisition (2.1, 2.3). Gates in order: lawful, special care, purpose, indication.</summary>
internal static class Acquire
{
    public static ReferenceDecision Decide(Question q)
    {
        if (!Acq1(q))
            return ReferenceDecision.Deny("unlawful-acquisition");

        Outcome? specialCare = null;
        if (q.HasSpecialCare)
        {
            var gate = Acq3(q);
            specialCare = gate.Passed(q);
            if (specialCare is null)
                return gate.Denial(q);
        }

        var purposeGate = PurposeGate(q);
        if (purposeGate.Passed(q) is not { } purpose)
            return purposeGate.Denial(q);

        if (!Acq4(q))
            return ReferenceDecision.Deny("purpose-not-indicated");

        // The special-care gate gives the reason, the purpose gate's obligations are kept (5.7).
        var reason = specialCare ?? purpose;
        return ReferenceDecision.Allow(reason.Code, reason.Clause, [.. reason.Obligations, .. purpose.Obligations, .. BySource(q)]);
    }

    /// <summary>ACQ-1: in a lawful and appropriate manner.</summary>
    private static bool Acq1(Question q) => q.Acquisition.Flag("lawful");

    private static Gate PurposeGate(Question q)
    {
        var gate = new Gate([], Consents.Nearest(q, ConsentRule.BeyondPurpose(q)), "2.2", "consent-missing");
        if (Acq2(q) is { } purpose)
            gate.Rules.Add(purpose);
        gate.Rules.AddRange(Acq5(q));
        return gate;
    }

    /// <summary>ACQ-2: declared → standalone → incidental → data. Asking for consent is no purpose of acquisition (5.5).</summary>
    private static Outcome? Acq2(Question q)
    {
        if (q.Purpose.Clause == "none" || q.Purpose.SolicitsConsent)
            return null;
        var failure = Conditions.First(
            (q.Purpose.Clause != "2.1(3)", "purpose-not-standalone"),
            (Use.IncidentalIfSales(q.Purpose), "purpose-not-incidental"),
            (q.Data.IsSubsetOf(q.Purpose.Data), "data-beyond-purpose"));
        return Outcome.Of(
            failure,
            Rank.Purpose,
            Outcome.Satisfied("acquired-for-declared-purpose", "2.1", Restrictions.DeclaredPurpose));
    }

    /// <summary>ACQ-5: beyond the purposes by consent for acquisition, or by an exception of 2.2.</summary>
    private static IEnumerable<Outcome> Acq5(Question q)
    {
        if (Use.Use2(q) is { } consent)
            yield return consent;
        foreach (var exception in Use.Use3To6(q))
            yield return exception;
    }

    /// <summary>ACQ-3: the special-care gate, SC-1 to SC-8; without rank 7 (5.1).</summary>
    private static Gate Acq3(Question q)
    {
        var gate = new Gate([], Consents.Nearest(q, ConsentRule.SpecialCare), "2.3", "special-care-without-consent");
        if (Sc1(q) || DirectHandover(q))
            gate.Rules.Add(Outcome.Satisfied("special-care-consent", "2.3", Restrictions.Consent));
        gate.Rules.AddRange(Sc2To5(q));
        if (Sc6(q) || Sc7(q) || Sc8(q))
            gate.Rules.Add(StatutoryCase(Restrictions.DeclaredPurpose));
        return gate;
    }

    /// <summary>SC-1: a covering consent for acquisition that names the data.</summary>
    private static bool Sc1(Question q) => Consents.Covers(q, ConsentRule.SpecialCare);

    /// <summary>AMB-57: an option; handing the data over oneself counts as consent.</summary>
    private static bool DirectHandover(Question q) =>
        q.Options.Flag("directHandoverIsConsent") && Source(q) is "principal-in-writing" or "principal";

    /// <summary>SC-2 to SC-5: the claims; no review-exception (5.7).</summary>
    private static IEnumerable<Outcome> Sc2To5(Question q) =>
        Claims.Rules(q, exception => StatutoryCase(Claims.UseRow(exception)));

    /// <summary>SC-6: publicly disclosed by one of the persons that the item lists.</summary>
    private static bool Sc6(Question q) =>
        Source(q) == "published" && (q.Acquisition.Text("publishedBy") ?? "other") != "other";

    /// <summary>SC-7: the company observes or photographs what is outwardly apparent.</summary>
    private static bool Sc7(Question q) => Source(q) == "observed-by-company";

    /// <summary>SC-8: received by entrustment, succession or joint use.</summary>
    private static bool Sc8(Question q) => Source(q) is "entrusted" or "succeeded" or "joint-use";

    /// <summary>ACQ-4 [L]: in writing from the principal, the purpose is indicated before, except in a valid emergency.</summary>
    private static bool Acq4(Question q) =>
        !q.Overlay
        || Source(q) != "principal-in-writing"
        || q.Acquisition.Flag("purposeIndicatedBefore")
        || Claims.Valid(q, Claims.Life);

    private static IEnumerable<string> BySource(Question q)
    {
        if (Source(q) == "third-party")
            yield return "record-receipt";
        if (Source(q) != "principal-in-writing")
            yield return "notify-or-publish-purpose";
    }

    private static Outcome StatutoryCase(string[] row) => Outcome.Satisfied("special-care-statutory-case", "2.3", row);

    private static string? Source(Question q) => q.Acquisition.Text("source");
}
