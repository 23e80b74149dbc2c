using System.Collections;
using Pictier.Consent.Evaluation;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Tests.Cases;

namespace Pictier.Consent.Tests.Differential;

/// <summary>
/// What is kept from one decision to the next changes none: an explanation tries every rule anew, and a decision takes what its plan knows.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class PlanTests
{
    // Enough to come back to an era that was left, and to meet the plans of others.
    private const int InstantsOfAWorld = 6;

    [TestCaseSource(typeof(Seeds), nameof(Seeds.FewHundreds))]
    public void A_decision_at_any_time_about_anybody_is_the_one_that_is_explained(int from)
    {
        foreach (var world in Seeds.Hundred(from).Select(seed => new World(seed)))
        {
            var instants = world.Questions.Select(q => q.At).Distinct().Take(InstantsOfAWorld).ToList();
            var histories = world.Questions.Select(q => q.History).Distinct().ToList();
            foreach (var question in world.Questions.SelectMany((q, i) => instants.Select(at => About(q with { At = at }, histories[i % histories.Count]))))
            {
                var decision = question.Decision;
                var explained = question.Explained;

                (Answered.Of(decision), decision.Law, decision.Basis, decision.Policy).Should().Be(
                    (Answered.Of(explained), explained.Law, explained.Basis, explained.Policy),
                    "of world {0} with {1} at {2:O}", world.Seed, question.Request.Id, question.At);
            }
        }
    }

    [TestCaseSource(typeof(Seeds), nameof(Seeds.FewHundreds))]
    public void Every_instant_that_a_policy_names_ends_an_era(int from)
    {
        foreach (var document in Seeds.Hundred(from).SelectMany(seed => new World(seed).Policy.Versions))
        {
            var policy = ConsentPolicy.From(document);
            var eras = new Eras(PolicyCompiler.Compile([document]).Single());
            foreach (var at in Instants(document).Select(at => at.UtcTicks))
            {
                eras.At(at).Should().Match<Era>(era => era.From == at && era.Until == at + 1, "of {0}", policy.Versions[0].Id);
            }
        }
    }

    private static Question About(Question question, ConsentHistory history) => history.DataSubject is { } person
        ? question with { Request = question.Request with { DataSubject = person }, History = history }
        : question;

    // The times of a citation tell how the law is numbered, which changes with the law alone.
    private static IEnumerable<DateTimeOffset> Instants(object? value) => value switch
    {
        DateTimeOffset at => [at],
        null or string or LawCitation => [],
        IEnumerable items => items.Cast<object?>().SelectMany(Instants),
        _ when value.GetType().Namespace == typeof(PolicyDocument).Namespace && !value.GetType().IsEnum =>
            value.GetType().GetProperties().SelectMany(p => Instants(p.GetValue(value))),
        _ => [],
    };
}
