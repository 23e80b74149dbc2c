namespace Pictier.Consent.Reference;

/// <summary>The clauses of the denial codes, as reason-codes.json lists them; a code that is not here has no clause.</summary>
internal static class ClauseOfDenial
{
    private static readonly Dictionary<string, string> CodesByClause = new()
    {
        ["6"] =
            "policy-not-in-force",
        ["2.1"] =
            "unjust-use unlawful-acquisition purpose-not-indicated data-beyond-purpose purpose-not-incidental "
            + "purpose-not-standalone purpose-added-after-acquisition",
        ["5.2"] =
            "recipient-is-the-principal use-ceased data-erased provision-ceased requester-not-verified "
            + "agent-without-authority not-retained-data special-procedure request-harmful request-serious-impediment "
            + "request-against-other-law right-not-in-force content-accurate not-needed-for-purpose request-without-ground "
            + "overriding-interest alternative-measure",
        ["3"] =
            "recipient-location-unknown",
        ["2.3"] =
            "special-care-without-consent special-care-without-acquisition-basis consent-special-care-not-explicit",
        ["2.2"] =
            "consent-missing consent-subject-mismatch consent-refused consent-operation-mismatch consent-purpose-mismatch "
            + "consent-data-mismatch consent-without-evidence consent-capacity consent-purpose-not-notified consent-not-prior "
            + "consent-not-yet-effective consent-expired consent-withdrawn consent-superseded exception-consent-not-difficult "
            + "exception-without-evidence exception-beyond-claim",
        ["3.1(1)"] =
            "consent-recipient-mismatch",
        ["3.3(1)"] =
            "consent-not-foreign-specific consent-country-mismatch consent-foreign-information-missing",
        ["2.2(1)"] =
            "exception-need-not-shown",
        ["2.2(2)"] =
            "exception-not-especially-necessary",
        ["2.2(3)"] =
            "exception-not-a-public-body exception-affairs-not-statutory exception-cooperation-not-necessary "
            + "exception-consent-would-not-impede",
        ["2.2(4)"] =
            "exception-law-not-cited exception-law-foreign exception-law-not-mandatory",
        ["2.1(3)"] =
            "provision-outside-declared-purpose",
        ["3.1"] =
            "no-case-for-provision",
        ["3.1(2)"] =
            "authority-not-listed authority-request-not-received beyond-authority-request authority-request-voluntary",
        ["3.1(3)"] =
            "settlement-recipient-kind settlement-purpose settlement-excess-data settlement-not-anchored",
        ["3.1(4)"] =
            "succession-not-effective",
        ["3.1(6)"] =
            "service-rule-unknown service-rule-not-anchored",
        ["3.2"] =
            "opt-out-foreign opt-out-special-care opt-out-illegally-acquired opt-out-received-by-opt-out opt-out-not-filed "
            + "opt-out-filing-outdated opt-out-notice-period",
        ["3.2(1)"] =
            "opt-out-item-not-notified opt-out-item-objection",
        ["3.2(2)"] =
            "opt-out-method-not-notified",
        ["3.2(3)"] =
            "opt-out-subject-ceased",
        ["3.3"] =
            "no-case-for-foreign-provision",
        ["3.3(2)"] =
            "equivalence-not-secured equivalence-stale equivalence-impeded equivalence-without-domestic-route",
        ["3.3(3)"] =
            "data-identifiable",
        ["4.2"] =
            "entrustment-no-contract entrustment-contract-not-in-force entrustment-no-confidentiality "
            + "entrustment-purpose-outside-contract entrustment-excess-data entrustment-no-supervision "
            + "entrustment-reentrustment-uncontrolled",
        ["3.1(5)"] =
            "joint-use-notice-missing joint-use-notice-incomplete joint-use-outside-notice joint-use-special-care",
        ["5.1"] =
            "purpose-obvious blurring-not-feasible",
    };

    public static string? Of(string code)
    {
        foreach (var (clause, codes) in CodesByClause)
            if (codes.Split(' ').Contains(code))
                return clause;
        return null;
    }
}
