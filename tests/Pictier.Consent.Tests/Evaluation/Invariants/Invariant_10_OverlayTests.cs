using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>What the policy and the law allow together, the published policy alone allows too.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_10_OverlayTests
{
    [Test]
    public void Every_allow_with_the_law_is_one_without_it()
    {
        var allowed = 0;
        Property.Holds(Property.Worlds, 250, world =>
        {
            var enforced = world.Policy.Each(d => d with { Options = d.Options with { LegalOverlay = LegalOverlay.Enforce } });
            var alone = world.Policy.Each(d => d with { Options = d.Options with { LegalOverlay = LegalOverlay.Off } });
            foreach (var question in world.Questions.Where(q => (q with { Policy = enforced }).Decision.IsAllowed))
            {
                (question with { Policy = alone }).Decision.IsAllowed.Should().BeTrue(Property.Of(world, question));
                allowed++;
            }
        });
        allowed.Should().BeGreaterThan(1_000, "else the property was not tried");
    }
}
