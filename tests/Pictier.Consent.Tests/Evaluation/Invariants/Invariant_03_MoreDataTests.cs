namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>Adding a category to a request never turns a denial into an allow, for a principal whose age or capacity is known (spec 5.9).</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_03_MoreDataTests
{
    [Test]
    public void With_more_data_a_denial_stays_one() => Property.HoldsOfQuestions(worlds: 250, atLeast: 2_000, (world, question, _) =>
    {
        var known = question.Request.DataSubjectFacts is { BirthDate: not null } or { Capacity: not Capacity.Unknown };
        if (!known || question.Policy.VersionAt(question.At) is not { } version || question.Decision.IsAllowed)
        {
            return false;
        }

        version.DataCategories.Any(category => question.WithCategory(category.Id).Decision.IsAllowed).Should().BeFalse(Property.Of(world, question));
        return true;
    });
}
