using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Diff;
using static Pictier.Consent.Policies.PolicyCondition;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>On small policies: no random request is decided otherwise in a way that the comparison does not report, and every report is true.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CompletenessTests
{
    private const int Situations = 5_000;

    private static PolicyOptions OtherAge => new() { RepresentativeRequiredBelowAge = 18 };

    [TestCaseSource(nameof(Mutations))]
    public void Every_change_that_a_search_finds_is_reported_and_every_report_is_true(PolicyDocument before, PolicyDocument changed)
    {
        var (old, now) = (ConsentPolicy.From(before), ConsentPolicy.From(changed));

        var comparison = PolicyComparer.Compare(old, now);

        comparison.Changes.Should().NotBeEmpty();
        comparison.Changes.Should().OnlyContain(c => ComparedDecision.Of(c.Witness.DecidedBy(old)) == c.Old && ComparedDecision.Of(c.Witness.DecidedBy(now)) == c.New);
        var reported = comparison.Changes.Select(c => (c.Operation, c.Purpose, c.Old, c.New)).ToHashSet();
        var random = new RandomSituations(before, 20261123);
        var found = Found(old, now, Enumerable.Range(0, Situations).Select(_ => random.Next()));
        found.Should().NotBeEmpty("a search that finds nothing tests nothing").And.BeSubsetOf(reported);
    }

    [TestCaseSource(nameof(ChangesOfUse))]
    public void Of_every_use_all_that_is_decided_otherwise_is_reported(PolicyDocument before, PolicyDocument changed)
    {
        var (old, now) = (ConsentPolicy.From(before), ConsentPolicy.From(changed));

        var reported = PolicyComparer.Compare(old, now).Changes.Where(c => c.Operation == Operation.Use).Select(c => (c.Operation, c.Purpose, c.Old, c.New));

        Found(old, now, EveryUse.All()).Should().NotBeEmpty().And.BeSubsetOf(reported);
    }

    [Test]
    public void A_policy_does_not_differ_from_itself()
    {
        var policy = ConsentPolicy.From(SmallPolicy.Document);

        PolicyComparer.Compare(policy, ConsentPolicy.From(SmallPolicy.Document)).Changes.Should().BeEmpty();
    }

    [TestCaseSource(nameof(ChangesOfProvision))]
    public void Of_every_provision_all_that_is_decided_otherwise_is_reported_in_both_directions(PolicyDocument before, PolicyDocument changed)
    {
        var (old, now) = (ConsentPolicy.From(before), ConsentPolicy.From(changed));

        var reported = PolicyComparer.Compare(old, now).Changes;

        reported.Should().OnlyContain(c => ComparedDecision.Of(c.Witness.DecidedBy(old)) == c.Old && ComparedDecision.Of(c.Witness.DecidedBy(now)) == c.New);
        var provisions = reported.Where(c => c.Operation == Operation.Provide).ToList();
        var found = Found(old, now, EveryProvision.All());
        found.Should().NotBeEmpty().And.BeSubsetOf(provisions.Select(c => (c.Operation, c.Purpose, c.Old, c.New)));
        var reversed = PolicyComparer.Compare(now, old).Changes.Select(c => (c.Operation, c.Purpose, c.New, c.Old)).ToHashSet();
        reversed.SymmetricExceptWith(reported.Select(c => (c.Operation, c.Purpose, c.Old, c.New)));
        reversed.Should().BeEmpty();
    }

    private static HashSet<(Operation, string, ComparedDecision, ComparedDecision)> Found(ConsentPolicy old, ConsentPolicy now, IEnumerable<Situation> situations) =>
    [
        .. situations
            .Select(s => (s.Request.Operation, s.Request.Purpose.Value, Old: ComparedDecision.Of(s.DecidedBy(old)), New: ComparedDecision.Of(s.DecidedBy(now))))
            .Where(d => d.Old != d.New),
    ];

    private static IEnumerable<TestCaseData> ChangesOfUse()
    {
        yield return Named("a withdrawal no longer counts", SmallPolicy.OnePhoto, SmallPolicy.OnePhoto with { Rules = SmallPolicy.Without("USE-2", ConsentNotWithdrawn).Rules });
        yield return Named("a replacement no longer counts", SmallPolicy.OnePhoto, SmallPolicy.OnePhoto with { Rules = SmallPolicy.Without("USE-2", ConsentNotSuperseded).Rules });
        yield return Named("a statute need not be Japanese", SmallPolicy.OnePhoto, SmallPolicy.OnePhoto with { Rules = SmallPolicy.Without("USE-3", LawIsJapanese).Rules });
        yield return Named("another age", SmallPolicy.OnePhoto, SmallPolicy.OnePhoto with { Options = OtherAge });
    }

    private static IEnumerable<TestCaseData> ChangesOfProvision()
    {
        var abroad = SmallPolicy.Partner("US");
        yield return Named("a consent needs no information about the country", abroad, abroad with { Rules = SmallPolicy.Without("XB-1", ForeignInformationGiven).Rules });
        yield return Named("equivalent measures need no domestic route", abroad, abroad with { Rules = SmallPolicy.Without("XB-2", DomesticRouteExists, EffectivePurposeDeclared).Rules });
        yield return Named("the partner moves to another country", abroad, SmallPolicy.Partner("FR"));
        yield return Named("the partner moves abroad", SmallPolicy.Partner("JP"), abroad);
        yield return Named("another age", abroad, abroad with { Options = OtherAge });
        yield return Named("a group loses a member", abroad, abroad with { DataCategories = [abroad.DataCategories[0] with { Groups = [] }] });
        var rule = new RuleDocument
        {
            Id = "own",
            Clause = "3.3(1)",
            Gate = PolicyGate.ProvisionAbroad,
            Order = 15,
            About = RuleSubject.Consent,
            Permits = ReasonCode.ForeignConsent,
            Conditions = [new(ConsentNotSuperseded), new(ConsentNamesPurpose), new(ConsentProven), new(ConsentEffective)],
        };
        yield return Named("a rule that does not ask what a consent is for", abroad with { Rules = [rule] }, abroad with { Rules = [rule with { Conditions = [.. rule.Conditions.Skip(1)] }] });

        // Where no purpose is in effect a refusal covers nothing, so that only a replacement ends a consent: elsewhere a refusal leads to the same decisions.
        var nowhere = abroad with { Purposes = [abroad.Purposes[0] with { Clause = PurposeClause.Provision }] };
        var forAnything = nowhere with { Rules = SmallPolicy.Without("XB-1", ConsentNamesPurpose).Rules };
        yield return Named("a replacement no longer counts", forAnything, nowhere with { Rules = SmallPolicy.Without("XB-1", ConsentNamesPurpose, ConsentNotSuperseded).Rules });
        var ofData = rule with { Conditions = [new(ConsentNotSuperseded), new(ConsentNamesData), new(ConsentEffective)] };
        yield return Named("a replacement no longer counts where only data is asked", nowhere with { Rules = [ofData] }, nowhere with { Rules = [ofData with { Conditions = [.. ofData.Conditions.Skip(1)] }] });
    }

    private static IEnumerable<TestCaseData> Mutations()
    {
        yield return Named("a withdrawal no longer counts", SmallPolicy.Document, SmallPolicy.Without("USE-2", ConsentNotWithdrawn));
        yield return Named("a statute need not be Japanese", SmallPolicy.Document, SmallPolicy.Without("USE-3", LawIsJapanese));
        yield return Named("special care by opt-out", SmallPolicy.Document, SmallPolicy.Without("TP-9", NoSpecialCareByOptOut));
        yield return Named("a stop no longer stops opt-out", SmallPolicy.Document, SmallPolicy.Without("TP-9", NotStoppedByPrincipal));
        yield return Named("an inquiry needs no statute", SmallPolicy.Document, SmallPolicy.Without("TP-3-voluntary", RequestHasStatutoryBasis));
        yield return Named("a claim survives erasure", SmallPolicy.Document, SmallPolicy.WithRule("USE-4", r => r with { Survives = Enum.GetValues<RestrictionKind>() }));
        yield return Named("an acquisition need not be lawful", SmallPolicy.Document, SmallPolicy.WithRule("ACQ-1", r => r with { Conditions = [new(LawfullyHeld)] }));
        yield return Named("a receipt is not recorded", SmallPolicy.Document, SmallPolicy.WithRule("ACQ-1", r => r with { Obligations = [] }));
        yield return Named("the claims change places", SmallPolicy.Document, SmallPolicy.WithRule("USE-3", r => r with { Order = 65 }));
        yield return Named("the bare policy", SmallPolicy.Document, SmallPolicy.Document with { Options = new PolicyOptions { LegalOverlay = LegalOverlay.Off } });
        yield return Named("a purpose is declared", SmallPolicy.Document, SmallPolicy.Document with
        {
            Purposes = [SmallPolicy.Document.Purposes[0], SmallPolicy.Document.Purposes[1] with { Clause = PurposeClause.Incidental, Incidental = true }],
        });
        yield return Named("a group loses a member", SmallPolicy.OnePhoto, SmallPolicy.OnePhoto with { DataCategories = [SmallPolicy.OnePhoto.DataCategories[0] with { Groups = [] }] });
    }

    private static TestCaseData Named(string name, PolicyDocument before, PolicyDocument changed) => new TestCaseData(before, changed).SetArgDisplayNames(name);
}
