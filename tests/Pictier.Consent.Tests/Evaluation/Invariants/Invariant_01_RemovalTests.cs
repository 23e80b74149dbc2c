using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>Removing a consent that replaces none, a claim, a contract, a filing or a profile never turns a denial into an allow.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_01_RemovalTests
{
    // Except a consent to provision in Japan that was withdrawn: its withdrawal stops the provision by opt-out (spec 5.9).
    [Test]
    public void Without_a_consent_a_denial_stays_one() => Property.HoldsOfQuestions(worlds: 250, atLeast: 1_000, (world, question, _) =>
    {
        var removable = question.History.Events.OfType<ConsentGiven>()
            .Where(c => c.Supersedes is null && !(c.Operations.HasFlag(ConsentOperations.ProvideDomestic) && c.IsWithdrawnIn(question.History)))
            .ToList();
        if (removable.Count == 0 || question.Decision.IsAllowed)
        {
            return false;
        }

        removable.Any(c => question.Without(c).Decision.IsAllowed).Should().BeFalse(Property.Of(world, question));
        return true;
    });

    [Test]
    public void Without_a_claim_a_denial_stays_one() => Property.HoldsOfQuestions(worlds: 250, atLeast: 500, (world, question, _) =>
    {
        if (question.Request.Claims.Count == 0 || question.Decision.IsAllowed)
        {
            return false;
        }

        Enumerable.Range(0, question.Request.Claims.Count).Any(i => question.WithoutClaim(i).Decision.IsAllowed)
            .Should().BeFalse(Property.Of(world, question));
        return true;
    });

    [Test]
    public void Without_contracts_a_denial_stays_one() =>
        Holds(d => d with { Recipients = [.. d.Recipients.Select(r => r with { Contract = null })] });

    [Test]
    public void Without_profiles_of_equivalent_measures_a_denial_stays_one() =>
        Holds(d => d with { Recipients = [.. d.Recipients.Select(r => r with { Equivalence = null })] });

    [Test]
    public void Without_a_filing_a_denial_stays_one() => Holds(d => d with { OptOutFilings = [.. d.OptOutFilings.Skip(1)] });

    private static void Holds(Func<PolicyDocument, PolicyDocument> removal) => Property.Holds(Property.Worlds, 150, world =>
    {
        var reduced = world.Policy.Each(removal);

        world.Questions.Where(q => !q.Decision.IsAllowed && (q with { Policy = reduced }).Decision.IsAllowed)
            .Should().BeEmpty($"of world {world.Seed}");
    });
}
