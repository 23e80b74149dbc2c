using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Diff;
using Pictier.Consent.Tool.Proving;
using static Pictier.Consent.Policies.PolicyCondition;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>Mistakes in the published rules are refuted by an invariant that ships with them, and the counterexample really is decided so.</summary>
public sealed class MutantTests
{
    private static readonly Lazy<Dictionary<string, Verdict>> WithoutMistake = new(() => PolicyProver
        .Prove(ConsentPolicy.From(Bench.Document), [.. BuiltInInvariants.All.Where(i => Invariants().Contains(i.Id))]).Proofs
        .ToDictionary(p => p.Invariant.Id, p => p.Verdict));

    [TestCaseSource(nameof(Mutants))]
    public void A_mistake_in_the_rules_is_refuted(string invariant, PolicyDocument mutant)
    {
        var refuted = Bench.Prove(mutant, invariant);

        refuted.Verdict.Should().Be(Verdict.Refuted);
        var witness = refuted.Counterexample!.Situation;
        var decided = WitnessFiles.Decided(ConsentPolicy.From(mutant), witness);
        decided.IsAllowed.Should().BeTrue();
        ComparedDecision.Of(decided).Should().Be(ComparedDecision.Of(refuted.Counterexample.Decision))
            .And.NotBe(ComparedDecision.Of(WitnessFiles.Decided(ConsentPolicy.From(Bench.Document), witness)));
    }

    [TestCaseSource(nameof(Invariants))]
    public void Without_a_mistake_it_is_proven(string invariant) => WithoutMistake.Value[invariant].Should().Be(Verdict.Proven);

    private static IEnumerable<string> Invariants() => Mutants().Select(m => (string)m.Arguments[0]!).Distinct();

    private static IEnumerable<TestCaseData> Mutants()
    {
        yield return Case("special-care-never-by-opt-out", Bench.Without("TP-9", NoSpecialCareByOptOut));
        yield return Case("opt-out-is-heard", Bench.Without("TP-9", NotStoppedByPrincipal));
        yield return Case("opt-out-has-a-method", Bench.Without("TP-9", MethodInFiling));
        yield return Case("opt-out-is-not-passed-on", Bench.Without("TP-9", NotReceivedByOptOut));
        yield return Case("ceased-use-only-by-law-or-life", Surviving("USE-2", RestrictionKind.CeaseUse));
        yield return Case("ceased-use-never-by-consent-or-purpose", Surviving("USE-6", RestrictionKind.CeaseUse));
        yield return Case("erased-only-by-law", Surviving("USE-4", RestrictionKind.Erase));
        yield return Case("ceased-provision-stops-provision", Surviving("TP-1", RestrictionKind.CeaseProvision));
        yield return Case("contractor-within-its-contract", Bench.Without("TP-6", DataWithinContract));
        yield return Case("contractor-within-its-contract", Bench.Without("TP-6", PurposeWithinContract, EffectivePurposeDeclared));
        yield return Case("entrustment-obliges-to-supervise", Bench.WithRule("TP-6", r => r with { Obligations = [] }));
        yield return Case("withdrawn-consent-permits-nothing", Bench.Without("USE-2", ConsentNotWithdrawn));
        yield return Case("the-dead-do-not-consent", Bench.Without("USE-2", ConsentOfThisPrincipal));
        yield return Case("required-by-law-needs-a-complete-claim", Bench.Without("USE-3", LawIsJapanese));
        yield return Case("life-needs-a-complete-claim", Bench.Without("USE-4", ConsentDifficult));
        yield return Case("unlawfully-held-is-denied", Bench.Without("P3", LawfullyHeld));
        yield return Case("unjust-use-is-denied", Bench.Without("P3", NotUnjust));
        yield return Case("special-care-use-needs-a-basis", Bench.Without("USE-1", SpecialCareLawfullyHeld));
        yield return Case("form-is-attested", Bench.WithRule("XB-3", r => r with { Conditions = [new(AnonymisedItemsPublished)] }));
        yield return Case("abroad-never-without-consent-or-profile", Bench.Without("XB-2", DomesticRouteExists));
        yield return Case("abroad-only-by-3.3", Bench.WithRule("XB-1", r => r with { Clause = "3.1(1)" }));
        yield return Case("voluntary-request-needs-public-affairs", Bench.Without("TP-3-voluntary", RequestHasStatutoryBasis));
        yield return Case("never-looser-than-published", Bench.Without("USE-2", ConsentProven));
    }

    private static PolicyDocument Surviving(string rule, RestrictionKind kind) => Bench.WithRule(rule, r => r with { Survives = [.. r.Survives, kind] });

    private static TestCaseData Case(string invariant, PolicyDocument mutant) =>
        new TestCaseData(invariant, mutant).SetArgDisplayNames(invariant, string.Join(' ', mutant.Rules.Select(r => r.Id)));
}
