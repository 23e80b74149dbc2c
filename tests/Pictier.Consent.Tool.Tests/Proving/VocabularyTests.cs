using Pictier.Consent.Tool.Proving;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>Each property of a request selects just the requests that have it: what it says is proven, and what it does not say is refuted.</summary>
public sealed class VocabularyTests
{
    private static readonly (string When, string Promise)[] Proven =
    [
        ("""{ "operation": "use", "purpose": "offers", "consentGiven": false, "not": { "claim": ["life-body-or-fortune", "public-health-or-children", "public-affairs", "required-by-law"] }, "deceased": false, "form": "identifiable" }""", """ "then": { "effect": "deny" } """),
        ("""{ "operation": "use", "purposeClause": "none" }""", """ "never": { "reason": "declared-purpose" } """),
        ("""{ "dataWithin": "photo" }""", """ "never": { "reason": "special-care-consent" } """),
        ("""{ "dataIncludes": "health" }""", """ "never": { "reason": "opt-out-provision" } """),
        ("""{ "recipientKind": "contractor" }""", """ "never": { "reason": "authority-request" } """),
        ("""{ "recipient": "us-partner" }""", """ "never": { "reason": "third-party-consent" } """),
        ("""{ "operation": "acquire", "source": "principal-in-writing", "purposeIndicatedBefore": false, "not": { "completeClaim": "life-body-or-fortune" } }""", """ "then": { "any": [{ "effect": "deny" }, { "reason": "not-personal-information" }] } """),
        ("""{ "recipientLocation": "unknown", "deceased": false }""", """ "then": { "reason": ["recipient-location-unknown", "unjust-use", "unlawful-acquisition"] } """),
        ("""{ "operation": "use", "unjust": true, "deceased": false, "form": "identifiable" }""", """ "then": { "reason": "unjust-use", "clause": "2.1" } """),
    ];

    private static readonly (string When, string Promise, ReasonCode Decided)[] Refuted =
    [
        ("""{ "operation": "use", "purpose": "offers", "consentGiven": true }""", """ "then": { "effect": "deny" } """, ReasonCode.Consent),
        ("""{ "operation": "use", "purpose": "offers", "consentGiven": false, "claim": "public-affairs" }""", """ "then": { "effect": "deny" } """, ReasonCode.PublicAffairs),
        ("""{ "operation": "use", "purposeClause": "2.1(1)", "specialCare": true }""", """ "never": { "reason": "declared-purpose" } """, ReasonCode.DeclaredPurpose),
        ("""{ "dataIncludes": "photo" }""", """ "never": { "reason": "opt-out-provision" } """, ReasonCode.OptOutProvision),
        ("""{ "recipientKind": "court", "authorityRequest": "statutory-inquiry" }""", """ "never": { "reason": "authority-request" } """, ReasonCode.AuthorityRequest),
        ("""{ "recipientLocation": "abroad", "operation": "provide", "purpose": "album", "dataWithin": "photo" }""", """ "never": { "effect": "allow", "clause": "3.3(2)" } """, ReasonCode.ForeignEquivalentMeasures),
        ("""{ "recipientLocation": "abroad", "operation": "provide", "purpose": "offers", "dataWithin": "photo", "form": "statistical", "attested": true }""", """ "never": { "obligation": "publish-anonymised-items" } """, ReasonCode.ForeignNotIdentifiable),
        ("""{ "operation": "use", "restriction": "cease-use", "completeClaim": "required-by-law" }""", """ "then": { "effect": "deny" } """, ReasonCode.RequiredByLaw),
        ("""{ "operation": "acquire", "source": "third-party", "dataWithin": "photo" }""", """ "never": { "obligation": "record-receipt" } """, ReasonCode.AcquiredForDeclaredPurpose),
        ("""{ "operation": "entrust", "contractInForce": true }""", """ "never": { "reason": "entrustment" } """, ReasonCode.Entrustment),
        ("""{ "from": "2026-05-01T00:00:00+09:00", "until": "2026-05-02T00:00:00+09:00" }""", """ "never": { "reason": "declared-purpose" } """, ReasonCode.DeclaredPurpose),
        ("""{ "operation": "use", "consentStanding": true, "purpose": "offers" }""", """ "never": { "reason": "consent-expired" } """, ReasonCode.ConsentExpired),
    ];

    private static readonly string[] Vacuous =
    [
        """{ "myNumber": true }""",
        """{ "operation": "use", "source": "third-party" }""",
        """{ "consentGiven": false, "consentStanding": true }""",
        """{ "form": "statistical", "not": { "form": ["statistical", "anonymously-processed"] } }""",
    ];

    // All at once: each cell of the policy is looked at for all of them together.
    private static readonly Lazy<IReadOnlyList<InvariantProof>> Proofs = new(() => Bench.Prove(
        Bench.Document, [.. Proven, .. Refuted.Select(r => (r.When, r.Promise)), .. Vacuous.Select(when => (when, """ "never": { "effect": "allow" } """))]));

    [TestCaseSource(nameof(ProvenCases))]
    public void What_holds_is_proven(int at) => Proofs.Value[at].Verdict.Should().Be(Verdict.Proven);

    [TestCaseSource(nameof(RefutedCases))]
    public void What_does_not_hold_is_refuted_by_a_request_that_it_is_about(int at)
    {
        var refuted = Proofs.Value[Proven.Length + at];

        refuted.Verdict.Should().Be(Verdict.Refuted);
        refuted.Counterexample!.Decision.Reason.Should().Be(Refuted[at].Decided);
    }

    [TestCaseSource(nameof(VacuousCases))]
    public void What_is_about_no_request_is_vacuous(int at) => Proofs.Value[Proven.Length + Refuted.Length + at].Verdict.Should().Be(Verdict.Vacuous);

    [Test]
    public void A_counterexample_is_of_the_time_that_the_invariant_is_about()
    {
        var found = Bench.Prove(Bench.Document, """{ "from": "2026-05-01T00:00:00+09:00", "until": "2026-05-02T00:00:00+09:00" }""", """ "then": { "effect": "deny" } """);

        found.Counterexample!.Situation.At.Should().BeOnOrAfter(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.FromHours(9)))
            .And.BeBefore(new DateTimeOffset(2026, 5, 2, 0, 0, 0, TimeSpan.FromHours(9)));
    }

    [Test]
    public void Nothing_can_be_left_out_of_a_counterexample()
    {
        var found = Bench.Prove(Bench.Document, """{ "operation": "use", "purpose": "offers", "consentGiven": true }""", """ "then": { "effect": "deny" } """).Counterexample!;

        found.Situation.Events.Should().ContainSingle();
        found.Situation.Request.Claims.Should().BeEmpty();
    }

    private static IEnumerable<TestCaseData> ProvenCases() => Proven.Select((c, at) => Named(at, c.When + c.Promise));

    private static IEnumerable<TestCaseData> RefutedCases() => Refuted.Select((c, at) => Named(at, c.When + c.Promise));

    private static IEnumerable<TestCaseData> VacuousCases() => Vacuous.Select((when, at) => Named(at, when));

    private static TestCaseData Named(int at, string name) => new TestCaseData(at).SetArgDisplayNames(name);
}
