using Pictier.Consent.Tool.Proving;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>Each property of a request selects just the requests that have it: what it says is proven, and what it does not say is refuted.</summary>
public sealed class VocabularyTests
{
    [TestCase("""{ "operation": "use", "purpose": "offers", "consentGiven": false, "not": { "claim": ["life-body-or-fortune", "public-health-or-children", "public-affairs", "required-by-law"] }, "deceased": false, "form": "identifiable" }""", """ "then": { "effect": "deny" } """)]
    [TestCase("""{ "operation": "use", "purposeClause": "none" }""", """ "never": { "reason": "declared-purpose" } """)]
    [TestCase("""{ "dataWithin": "photo" }""", """ "never": { "reason": "special-care-consent" } """)]
    [TestCase("""{ "dataIncludes": "health" }""", """ "never": { "reason": "opt-out-provision" } """)]
    [TestCase("""{ "recipientKind": "contractor" }""", """ "never": { "reason": "authority-request" } """)]
    [TestCase("""{ "recipient": "us-partner" }""", """ "never": { "reason": "third-party-consent" } """)]
    [TestCase("""{ "operation": "acquire", "source": "principal-in-writing", "purposeIndicatedBefore": false, "not": { "completeClaim": "life-body-or-fortune" } }""", """ "then": { "any": [{ "effect": "deny" }, { "reason": "not-personal-information" }] } """)]
    [TestCase("""{ "recipientLocation": "unknown", "deceased": false }""", """ "then": { "reason": ["recipient-location-unknown", "unjust-use", "unlawful-acquisition"] } """)]
    [TestCase("""{ "operation": "use", "unjust": true, "deceased": false, "form": "identifiable" }""", """ "then": { "reason": "unjust-use", "clause": "2.1" } """)]
    public void What_holds_is_proven(string when, string promise) => Bench.Prove(Bench.Document, when, promise).Verdict.Should().Be(Verdict.Proven);

    [TestCase("""{ "operation": "use", "purpose": "offers", "consentGiven": true }""", """ "then": { "effect": "deny" } """, ReasonCode.Consent)]
    [TestCase("""{ "operation": "use", "purpose": "offers", "consentGiven": false, "claim": "public-affairs" }""", """ "then": { "effect": "deny" } """, ReasonCode.PublicAffairs)]
    [TestCase("""{ "operation": "use", "purposeClause": "2.1(1)", "specialCare": true }""", """ "never": { "reason": "declared-purpose" } """, ReasonCode.DeclaredPurpose)]
    [TestCase("""{ "dataIncludes": "photo" }""", """ "never": { "reason": "opt-out-provision" } """, ReasonCode.OptOutProvision)]
    [TestCase("""{ "recipientKind": "court", "authorityRequest": "statutory-inquiry" }""", """ "never": { "reason": "authority-request" } """, ReasonCode.AuthorityRequest)]
    [TestCase("""{ "recipientLocation": "abroad" }""", """ "never": { "effect": "allow", "clause": "3.3(2)" } """, ReasonCode.ForeignEquivalentMeasures)]
    [TestCase("""{ "recipientLocation": "abroad", "form": "statistical", "attested": true }""", """ "never": { "obligation": "publish-anonymised-items" } """, ReasonCode.ForeignNotIdentifiable)]
    [TestCase("""{ "operation": "use", "restriction": "cease-use", "completeClaim": "required-by-law" }""", """ "then": { "effect": "deny" } """, ReasonCode.RequiredByLaw)]
    [TestCase("""{ "operation": "acquire", "source": "third-party" }""", """ "never": { "obligation": "record-receipt" } """, ReasonCode.AcquiredForDeclaredPurpose)]
    [TestCase("""{ "operation": "entrust", "contractInForce": true }""", """ "never": { "reason": "entrustment" } """, ReasonCode.Entrustment)]
    [TestCase("""{ "from": "2026-05-01T00:00:00+09:00", "until": "2026-05-02T00:00:00+09:00" }""", """ "never": { "reason": "declared-purpose" } """, ReasonCode.DeclaredPurpose)]
    [TestCase("""{ "operation": "use", "consentStanding": true, "purpose": "offers" }""", """ "never": { "reason": "consent-expired" } """, ReasonCode.ConsentExpired)]
    public void What_does_not_hold_is_refuted_by_a_request_that_it_is_about(string when, string promise, ReasonCode decided)
    {
        var refuted = Bench.Prove(Bench.Document, when, promise);

        refuted.Verdict.Should().Be(Verdict.Refuted);
        refuted.Counterexample!.Decision.Reason.Should().Be(decided);
    }

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

    [TestCase("""{ "myNumber": true }""")]
    [TestCase("""{ "operation": "use", "source": "third-party" }""")]
    [TestCase("""{ "consentGiven": false, "consentStanding": true }""")]
    [TestCase("""{ "form": "statistical", "not": { "form": ["statistical", "anonymously-processed"] } }""")]
    public void What_is_about_no_request_is_vacuous(string when) =>
        Bench.Prove(Bench.Document, when, """ "never": { "effect": "allow" } """).Verdict.Should().Be(Verdict.Vacuous);
}
