using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>Special care-required data never goes out by opt-out, for settlement or by a rule of the service.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_07_SpecialCareTests
{
    [Test]
    public void Special_care_data_never_rests_on_the_weak_cases() => Property.HoldsOfQuestions(worlds: 250, atLeast: 1_000, (world, question, _) =>
    {
        var special = question.Policy.VersionAt(question.At)?.DataCategories.Where(c => c.SpecialCare != SpecialCare.No).Select(c => c.Id).ToHashSet();
        if (special is null || !question.Request.Data.Any(d => special.Contains(d.Value)))
        {
            return false;
        }

        question.Decision.Reason.Should().NotBe(ReasonCode.OptOutProvision, Property.Of(world, question))
            .And.NotBe(ReasonCode.Settlement, Property.Of(world, question))
            .And.NotBe(ReasonCode.ServiceRule, Property.Of(world, question));
        return true;
    });
}
