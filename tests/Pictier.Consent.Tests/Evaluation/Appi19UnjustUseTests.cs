namespace Pictier.Consent.Tests.Evaluation;

public sealed class Appi19UnjustUseTests
{
    private static readonly ProcessingRequest Unjust = AlbumService.Use("album", "name") with { Unjust = true };

    [Test]
    public void A_use_likely_to_induce_an_unjust_act_is_denied() => Unjust.Decide().Should().BeDenied().Because(ReasonCode.UnjustUse).CitingClause("2.1");

    [Test]
    public void No_exception_permits_an_unjust_use() =>
        (Unjust with { Claims = [Claims.Law] }).Decide().Should().BeDenied().Because(ReasonCode.UnjustUse).CitingClause("2.1");

    [TestCase(-1, true)]
    [TestCase(0, false)]
    [TestCase(1, false)]
    public void The_prohibition_begins_with_the_first_of_April_2022_in_Japan(long ticks, bool allowed) =>
        Unjust.Decide(Times.Reform2022.AddTicks(ticks)).IsAllowed.Should().Be(allowed);

    [Test]
    public void The_published_policy_alone_does_not_know_the_prohibition() =>
        AlbumService.WithoutLegalOverlay.Decide(Unjust).Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void The_prohibition_comes_before_unlawfully_held_data() =>
        (Unjust with { Held = new() { Lawfully = false } }).Decide().Should().BeDenied().Because(ReasonCode.UnjustUse).CitingClause("2.1");
}
