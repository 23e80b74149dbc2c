using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Diff;
using static Pictier.Consent.Policies.PolicyCondition;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>On a small policy: no random request is decided otherwise in a way that the comparison does not report, and every report is true.</summary>
public sealed class CompletenessTests
{
    private const int Situations = 5_000;

    [TestCaseSource(nameof(Mutations))]
    public void Every_change_that_a_search_finds_is_reported_and_every_report_is_true(PolicyDocument changed)
    {
        var (old, now) = (ConsentPolicy.From(SmallPolicy.Document), ConsentPolicy.From(changed));

        var comparison = PolicyComparer.Compare(old, now);

        comparison.Changes.Should().NotBeEmpty();
        comparison.Changes.Should().OnlyContain(c => ComparedDecision.Of(c.Witness.DecidedBy(old)) == c.Old && ComparedDecision.Of(c.Witness.DecidedBy(now)) == c.New);
        var reported = comparison.Changes.Select(c => (c.Operation, c.Purpose, c.Old, c.New)).ToHashSet();
        Found(old, now, new RandomSituations(20261123)).Should().BeSubsetOf(reported);
    }

    [Test]
    public void A_policy_does_not_differ_from_itself()
    {
        var policy = ConsentPolicy.From(SmallPolicy.Document);

        PolicyComparer.Compare(policy, ConsentPolicy.From(SmallPolicy.Document)).Changes.Should().BeEmpty();
    }

    private static HashSet<(Operation, string, ComparedDecision, ComparedDecision)> Found(ConsentPolicy old, ConsentPolicy now, RandomSituations random) =>
    [
        .. Enumerable.Range(0, Situations).Select(_ => random.Next())
            .Select(s => (s.Request.Operation, s.Request.Purpose.Value, Old: ComparedDecision.Of(s.DecidedBy(old)), New: ComparedDecision.Of(s.DecidedBy(now))))
            .Where(d => d.Old != d.New),
    ];

    private static IEnumerable<TestCaseData> Mutations()
    {
        yield return Named("a withdrawal no longer counts", SmallPolicy.Without("USE-2", ConsentNotWithdrawn));
        yield return Named("a statute need not be Japanese", SmallPolicy.Without("USE-3", LawIsJapanese));
        yield return Named("special care by opt-out", SmallPolicy.Without("TP-9", NoSpecialCareByOptOut));
        yield return Named("a stop no longer stops opt-out", SmallPolicy.Without("TP-9", NotStoppedByPrincipal));
        yield return Named("an inquiry needs no statute", SmallPolicy.Without("TP-3-voluntary", RequestHasStatutoryBasis));
        yield return Named("a claim survives erasure", SmallPolicy.WithRule("USE-4", r => r with { Survives = Enum.GetValues<RestrictionKind>() }));
        yield return Named("an acquisition need not be lawful", SmallPolicy.WithRule("ACQ-1", r => r with { Conditions = [new(LawfullyHeld)] }));
        yield return Named("a receipt is not recorded", SmallPolicy.WithRule("ACQ-1", r => r with { Obligations = [] }));
        yield return Named("the claims change places", SmallPolicy.WithRule("USE-3", r => r with { Order = 65 }));
        yield return Named("the bare policy", SmallPolicy.Document with { Options = new PolicyOptions { LegalOverlay = LegalOverlay.Off } });
        yield return Named("a purpose is declared", SmallPolicy.Document with
        {
            Purposes = [SmallPolicy.Document.Purposes[0], SmallPolicy.Document.Purposes[1] with { Clause = PurposeClause.Incidental, Incidental = true }],
        });
    }

    private static TestCaseData Named(string name, PolicyDocument changed) => new TestCaseData(changed).SetArgDisplayNames(name);
}
