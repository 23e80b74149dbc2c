using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Proving;
using Pictier.Consent.Tool.Tests.Diff;
using static Pictier.Consent.Policies.PolicyCondition;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>Whatever a search at random refutes, in a policy with a mistake or without, is refuted: nothing untrue is proven.</summary>
public sealed class RandomSearchTests
{
    private const int Situations = 4_000;

    [TestCaseSource(nameof(Policies))]
    public void No_random_request_refutes_what_is_proven(PolicyDocument document)
    {
        var policy = ConsentPolicy.From(document);
        var promises = Promises().ToList();
        var random = new RandomSituations(document, 20261129);
        var broken = new HashSet<string>();
        for (var i = 0; i < Situations; i++)
        {
            var situation = random.Next();
            var decision = situation.DecidedBy(policy);
            broken.UnionWith(promises.Where(p => p.IsAbout(situation) && p.Forbidden == decision.Reason).Select(p => p.Name));
        }

        broken.Should().NotBeEmpty("a search that finds nothing tests nothing");
        Bench.Prove(document, promises.Where(p => broken.Contains(p.Name)).Select(p => (p.When, p.Never)))
            .Where(p => p.Verdict != Verdict.Refuted).Select(p => p.Invariant.Id).Should().BeEmpty();
    }

    // Conditions as the format has them, beside what a reader of the contract takes them to mean.
    private static IEnumerable<Promise> Promises()
    {
        (string When, Func<Situation, bool> IsAbout)[] conditions =
        [
            ("""{ "operation": "use", "consentGiven": false }""", s => s.Request.Operation == Operation.Use && !s.Events.Any(e => e is Ledger.ConsentGiven)),
            ("""{ "specialCare": true }""", s => s.Request.Data.Any(d => d.Value == "health")),
            ("""{ "dataWithin": "photo", "deceased": false }""", s => s.Request.Data.All(d => d.Value == "photo") && s.Request.DataSubjectFacts.Status != DataSubjectStatus.Deceased),
            ("""{ "operation": "acquire", "source": "third-party" }""", s => s.Request.Acquisition?.Source == AcquisitionSource.ThirdParty),
            ("""{ "any": [{ "unjust": true }, { "heldLawfully": false }] }""", s => s.Request.Unjust || !s.Request.Held.Lawfully),
            ("""{ "purpose": "offers", "claim": "public-affairs" }""", s => s.Request.Purpose.Value == "offers" && s.Request.Claims.Any(c => c is PublicAffairsClaim)),
            ("""{ "receivedByOptOut": true, "not": { "method": "other" } }""", s => s.Request.Held.ByOptOut && s.Request.Method != ProvisionMethod.Other),
            ("""{ "not": { "authorityRequest": ["voluntary", "permissive-basis"] } }""", s => s.Request.AuthorityRequest?.Compulsion is not (Compulsion.Voluntary or Compulsion.PermissiveBasis)),
        ];
        ReasonCode[] reasons =
        [
            ReasonCode.Consent, ReasonCode.DeclaredPurpose, ReasonCode.OptOutProvision, ReasonCode.ThirdPartyConsent, ReasonCode.AuthorityRequest,
            ReasonCode.PublicAffairs, ReasonCode.PermittedByLaw, ReasonCode.SpecialCareConsent, ReasonCode.AcquiredForDeclaredPurpose,
        ];
        return from condition in conditions
               from reason in reasons
               select new Promise(condition.When, condition.IsAbout, reason);
    }

    private static IEnumerable<TestCaseData> Policies()
    {
        yield return new TestCaseData(SmallPolicy.Document).SetArgDisplayNames("the small policy");
        yield return new TestCaseData(SmallPolicy.Without("TP-9", NoSpecialCareByOptOut)).SetArgDisplayNames("special care by opt-out");
    }

    private sealed record Promise(string When, Func<Situation, bool> IsAbout, ReasonCode Forbidden)
    {
        internal string Name => $"{When} never {Forbidden.Name()}";

        internal string Never => $"\"never\": {{ \"reason\": \"{Forbidden.Name()}\" }}";
    }
}
