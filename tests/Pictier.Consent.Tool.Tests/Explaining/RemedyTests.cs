using System.Text;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.Tool.Explaining;
using Pictier.Consent.Tool.Explaining.Remedies;

namespace Pictier.Consent.Tool.Tests.Explaining;

/// <summary>What would make a use allowed: the smallest change, and never one that would not.</summary>
public sealed class RemedyTests
{
    private const string Rest = """ "id": "q", "at": "2026-06-01T12:00:00+09:00", "subject": "s1" """;

    private static readonly ConsentPolicy Policy = ConsentPolicy.Parse("""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "album", "version": "1", "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "photo", "specialCare": "no" }, { "id": "email", "specialCare": "no" }, { "id": "health", "specialCare": "yes" }, { "id": "number", "specialCare": "no", "myNumber": true } ],
          "purposes": [
            { "id": "prints", "clause": "2.1(1)", "data": ["photo", "health"] }, { "id": "ads", "clause": "none" },
            { "id": "billing", "clause": "2.1(1)", "data": ["email", "photo"], "settlesAmountsOwed": true, "settlementData": ["email"] }
          ],
          "recipients": [
            { "id": "printer", "kind": "contractor", "country": "JP",
              "contract": { "from": "2024-01-01T00:00:00+09:00", "to": "2026-06-01T00:00:00+09:00", "confidentiality": true, "safetyMeasuresConfirmed": true, "purposes": ["prints"], "data": ["photo"], "reEntrustment": "prohibited", "onwardProvisionProhibited": true } },
            { "id": "nobody", "kind": "contractor", "country": "JP" },
            { "id": "agent", "kind": "settlement-agent", "country": "JP", "settlementAnchor": "consent-terms" },
            { "id": "cloud", "kind": "contractor", "country": "US",
              "contract": { "from": "2024-01-01T00:00:00+09:00", "confidentiality": true, "safetyMeasuresConfirmed": true, "purposes": ["prints"], "data": ["photo"], "reEntrustment": "prohibited", "onwardProvisionProhibited": true },
              "equivalence": { "establishedAt": "2024-01-01T00:00:00+09:00", "securedWithCompany": true, "lastVerifiedAt": "2025-01-01T00:00:00+09:00" } },
            { "id": "police", "kind": "police", "country": "JP" }
          ],
          "optOutFilings": [ { "id": "f", "generation": "2022", "filedAt": "2026-05-01T00:00:00+09:00", "principalNoticeAt": "2026-05-20T00:00:00+09:00", "waitingPeriod": "P30D", "plannedStart": "2026-06-10T00:00:00+09:00", "data": ["photo"], "methods": ["paper"] } ]
        }
        """);

    [TestCase("""{ "operation": "use", "purpose": "ads", "data": ["email"] }""", "Obtain the principal's own consent to the use of `email` for `ads`")]
    [TestCase("""{ "operation": "use", "purpose": "ads", "data": ["email"], "subjectFacts": { "birthDate": "2015-01-01" } }""", "Obtain the consent of the principal's legal representative")]
    [TestCase("""{ "operation": "use", "purpose": "prints", "data": ["photo", "email"] }""", "Leave out `email`.")]
    [TestCase("""{ "operation": "use", "purpose": "prints", "data": ["health"] }""", "Record how the special care-required data was lawfully acquired")]
    [TestCase("""{ "operation": "acquire", "purpose": "prints", "data": ["photo"], "acquisition": { "lawful": true, "source": "principal-in-writing" } }""", "Indicate the purpose to the principal before")]
    [TestCase("""{ "operation": "entrust", "purpose": "prints", "data": ["photo"], "recipient": "printer" }""", "Renew the contract with `printer`")]
    [TestCase("""{ "operation": "entrust", "purpose": "prints", "data": ["photo"], "recipient": "nobody" }""", "Conclude an entrustment contract")]
    [TestCase("""{ "operation": "entrust", "purpose": "prints", "data": ["photo"], "recipient": "cloud" }""", "Verify the equivalent measures of `cloud`")]
    [TestCase("""{ "operation": "provide", "purpose": "billing", "data": ["email", "photo"], "recipient": "agent" }""", "Leave out `photo`.")]
    [TestCase("""{ "operation": "provide", "purpose": "prints", "data": ["photo"], "recipient": "nobody", "method": "paper" }""", "Wait until 2026-06-19 00:00:00 (Japan)")]
    [TestCase("""{ "operation": "provide", "purpose": "ads", "data": ["photo"], "recipient": "police", "authorityRequest": { "document": "d", "receivedAt": "2026-06-01T00:00:00+09:00", "compulsion": "voluntary", "data": ["photo"] } }""", "Ask the authority for an inquiry by statute")]
    [TestCase("""{ "operation": "use", "purpose": "ads", "data": ["photo"], "claims": [ { "kind": "life-body-or-fortune", "interest": "life", "needToProtect": true, "consentDifficult": true, "difficulty": "unconscious", "data": ["photo"] } ] }""", "Record the evidence of the claim")]
    public void The_smallest_change_is_told(string request, string step) =>
        Find(request).Should().Contain(r => r.Steps.Count == 1 && r.Steps[0].StartsWith(step, StringComparison.Ordinal));

    [Test]
    public void Two_changes_are_told_where_one_is_not_enough()
    {
        const string restricted = """{ "event": "restriction-imposed", "subject": "s1", "at": "2026-05-01T00:00:00+09:00", "restriction": "r1", "kind": "cease-use" }""";

        var remedies = Find("""{ "operation": "use", "purpose": "ads", "data": ["email"] }""", restricted);

        remedies.Should().NotBeEmpty().And.OnlyContain(r => r.Steps.Count == 2);
        remedies[0].Steps.Should().Contain(s => s.Contains("Only if the principal asks for it")).And.Contain(s => s.StartsWith("Obtain", StringComparison.Ordinal));
    }

    [Test]
    public void A_consent_that_was_withdrawn_this_instant_can_only_be_asked_for_again()
    {
        const string withdrawn = """
            {"event":"consent-given","subject":"s1","at":"2026-01-01T00:00:00Z","consent":"c1","operations":["use"],"purposes":["ads"],"data":["email"],"noticeShownAt":"2026-01-01T00:00:00Z","identityConfirmed":true,"method":"click","evidence":"e1"}
            {"event":"consent-withdrawn","subject":"s1","at":"2026-06-01T12:00:00+09:00","consent":"c1"}
            """;

        Find("""{ "operation": "use", "purpose": "ads", "data": ["email"] }""", withdrawn).Should().ContainSingle()
            .Which.After.At.Should().BeAfter(DateTimeOffset.Parse("2026-06-01T12:00:00+09:00", System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestCase("""{ "operation": "use", "purpose": "prints", "data": ["number"] }""")]
    [TestCase("""{ "operation": "use", "purpose": "prints", "data": ["photo"], "unjust": true }""")]
    [TestCase("""{ "operation": "use", "purpose": "prints", "data": ["photo"], "held": { "lawfully": false } }""")]
    [TestCase("""{ "operation": "use", "purpose": "unknown", "data": ["photo"] }""")]
    public void Nothing_is_told_where_nothing_makes_it_allowed(string request) => Find(request).Should().BeEmpty();

    [Test]
    public void Nothing_is_told_of_what_is_allowed() => Find("""{ "operation": "use", "purpose": "prints", "data": ["photo"] }""").Should().BeEmpty();

    // Every combination of what a request can ask here: a remedy that is told is allowed when it is decided, and what it is told of is denied.
    [Test]
    public void A_remedy_is_allowed_when_it_is_decided_again()
    {
        string[] purposes = ["prints", "ads", "billing", "unknown"];
        string[] data = ["\"photo\"", "\"email\", \"photo\"", "\"health\"", "\"number\", \"photo\""];
        string[] operations = ["\"use\"", "\"provide\", \"recipient\": \"agent\"", "\"entrust\", \"recipient\": \"printer\"", "\"entrust\", \"recipient\": \"cloud\"", "\"provide\", \"recipient\": \"police\"", "\"share-jointly\", \"recipient\": \"nobody\""];
        var told = 0;
        foreach (var (purpose, categories, operation) in from p in purposes from d in data from o in operations select (p, d, o))
        {
            var situation = Situation($$"""{ "operation": {{operation}}, "purpose": "{{purpose}}", "data": [{{categories}}] }""", string.Empty);
            foreach (var remedy in RemedySearch.Find(situation))
            {
                situation.Decide().IsAllowed.Should().BeFalse();
                remedy.After.Policy.Decide(remedy.After.Request, remedy.After.History, remedy.After.At).IsAllowed.Should().BeTrue(string.Join(' ', remedy.Steps));
                (remedy.After.Request.DataSubject, remedy.After.Request.Purpose, remedy.After.Request.Operation, remedy.After.Request.Recipient)
                    .Should().Be((situation.Request.DataSubject, situation.Request.Purpose, situation.Request.Operation, situation.Request.Recipient), "only how it is done may change, not what");
                told++;
            }
        }

        told.Should().BeGreaterThan(50);
    }

    private static IReadOnlyList<Remedy> Find(string request, string ledger = "") => RemedySearch.Find(Situation(request, ledger));

    private static Situation Situation(string request, string ledger)
    {
        using var requests = new MemoryStream(Encoding.UTF8.GetBytes($"{{{Rest}, {request.TrimStart()[1..]}".ReplaceLineEndings(" ")));
        var line = RequestLines.Read(requests, "request").Single();
        line.Errors.Should().BeEmpty();
        using var said = new MemoryStream(Encoding.UTF8.GetBytes(ledger));
        return new Situation(Policy, line.Request!, ConsentLedger.Read(said, "ledger").HistoryOf(line.Request!.DataSubject), line.At!.Value);
    }
}
