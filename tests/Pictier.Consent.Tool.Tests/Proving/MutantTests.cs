using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Proving;
using static Pictier.Consent.Policies.PolicyCondition;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>Mistakes in the published rules are refuted by an invariant that ships with them, and the counterexample really is decided so.</summary>
public sealed class MutantTests
{
    [TestCaseSource(nameof(Mutants))]
    public void A_mistake_in_the_rules_is_refuted(string invariant, PolicyDocument mutant, ReasonCode wrongly)
    {
        var refuted = Bench.Prove(mutant, invariant);

        refuted.Verdict.Should().Be(Verdict.Refuted);
        refuted.Counterexample!.Decision.Reason.Should().Be(wrongly);
        WitnessFiles.Decided(ConsentPolicy.From(mutant), refuted.Counterexample.Situation).Reason.Should().Be(wrongly);
        WitnessFiles.Decided(ConsentPolicy.From(Bench.Document), refuted.Counterexample.Situation).Reason.Should().NotBe(wrongly);
    }

    [TestCaseSource(nameof(Mutants))]
    public void Without_the_mistake_it_is_proven(string invariant, PolicyDocument mutant, ReasonCode wrongly)
    {
        Assume.That(mutant, Is.Not.SameAs(Bench.Document), wrongly.Name());

        Bench.Prove(Bench.Document, invariant).Verdict.Should().Be(Verdict.Proven);
    }

    private static IEnumerable<TestCaseData> Mutants()
    {
        yield return Case("special-care-never-by-opt-out", Bench.Without("TP-9", NoSpecialCareByOptOut), ReasonCode.OptOutProvision);
        yield return Case("opt-out-is-heard", Bench.Without("TP-9", NotStoppedByPrincipal), ReasonCode.OptOutProvision);
        yield return Case("opt-out-has-a-method", Bench.Without("TP-9", MethodInFiling), ReasonCode.OptOutProvision);
        yield return Case("opt-out-is-not-passed-on", Bench.Without("TP-9", NotReceivedByOptOut), ReasonCode.OptOutProvision);
        yield return Case("ceased-use-only-by-law-or-life", Surviving("USE-2", RestrictionKind.CeaseUse), ReasonCode.Consent);
        yield return Case("ceased-use-never-by-consent-or-purpose", Surviving("USE-6", RestrictionKind.CeaseUse), ReasonCode.PublicAffairs);
        yield return Case("erased-only-by-law", Surviving("USE-4", RestrictionKind.Erase), ReasonCode.LifeBodyOrFortune);
        yield return Case("ceased-provision-stops-provision", Surviving("TP-1", RestrictionKind.CeaseProvision), ReasonCode.ThirdPartyConsent);
        yield return Case("contractor-within-its-contract", Bench.Without("TP-6", DataWithinContract), ReasonCode.Entrustment);
        yield return Case("contractor-within-its-contract", Bench.Without("TP-6", PurposeWithinContract, EffectivePurposeDeclared), ReasonCode.Entrustment);
        yield return Case("entrustment-obliges-to-supervise", Bench.WithRule("TP-6", r => r with { Obligations = [] }), ReasonCode.Entrustment);
        yield return Case("withdrawn-consent-permits-nothing", Bench.Without("USE-2", ConsentNotWithdrawn), ReasonCode.Consent);
        yield return Case("the-dead-do-not-consent", Bench.Without("USE-2", ConsentOfThisPrincipal), ReasonCode.Consent);
        yield return Case("required-by-law-needs-a-complete-claim", Bench.Without("USE-3", LawIsJapanese), ReasonCode.RequiredByLaw);
        yield return Case("life-needs-a-complete-claim", Bench.Without("USE-4", ConsentDifficult), ReasonCode.LifeBodyOrFortune);
        yield return Case("unlawfully-held-is-denied", Bench.Without("P3", LawfullyHeld), ReasonCode.DeclaredPurpose);
        yield return Case("unjust-use-is-denied", Bench.Without("P3", NotUnjust), ReasonCode.DeclaredPurpose);
        yield return Case("special-care-use-needs-a-basis", Bench.Without("USE-1", SpecialCareLawfullyHeld), ReasonCode.DeclaredPurpose);
        yield return Case("form-is-attested", Bench.WithRule("XB-3", r => r with { Conditions = [new(AnonymisedItemsPublished)] }), ReasonCode.ForeignNotIdentifiable);
        yield return Case("abroad-never-without-consent-or-profile", Bench.Without("XB-2", DomesticRouteExists), ReasonCode.ForeignEquivalentMeasures);
        yield return Case("abroad-only-by-3.3", Bench.WithRule("XB-1", r => r with { Clause = "3.1(1)" }), ReasonCode.ForeignConsent);
        yield return Case("voluntary-request-needs-public-affairs", Bench.Without("TP-3-voluntary", RequestHasStatutoryBasis), ReasonCode.AuthorityRequest);
        yield return Case("never-looser-than-published", Bench.Without("USE-2", ConsentProven), ReasonCode.Consent);
    }

    private static PolicyDocument Surviving(string rule, RestrictionKind kind) => Bench.WithRule(rule, r => r with { Survives = [.. r.Survives, kind] });

    private static TestCaseData Case(string invariant, PolicyDocument mutant, ReasonCode wrongly) =>
        new TestCaseData(invariant, mutant, wrongly).SetArgDisplayNames(invariant, string.Join(' ', mutant.Rules.Select(r => r.Id)), wrongly.Name());
}
