namespace Pictier.Consent.Tests.Evaluation;

/// <summary>The purpose is indicated before data is taken from the principal in writing (APPI 18(2), now 21(2)).</summary>
public sealed class Appi21PurposeIndicatedTests
{
    private static readonly Acquisition Unannounced = new() { Source = AcquisitionSource.PrincipalInWriting, Lawful = true };

    [Test]
    public void A_form_that_does_not_indicate_the_purpose_is_denied() =>
        AlbumService.Acquire(Unannounced, "album", "name").Decide().Should().BeDenied().Because(ReasonCode.PurposeNotIndicated).CitingClause("2.1");

    [Test]
    public void The_published_policy_alone_does_not_ask_for_it() =>
        AlbumService.WithoutLegalOverlay.Decide(AlbumService.Acquire(Unannounced, "album", "name"))
            .Should().BeAllowed().Because(ReasonCode.AcquiredForDeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void An_urgent_need_to_protect_a_life_excuses() =>
        (AlbumService.Acquire(Unannounced, "album", "name") with { Claims = [Claims.Life] }).Decide()
            .Should().BeAllowed().Because(ReasonCode.AcquiredForDeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void No_other_exception_excuses() =>
        (AlbumService.Acquire(Unannounced, "album", "name") with { Claims = [Claims.PublicHealth, Claims.PublicAffairs, Claims.Law] }).Decide()
            .Should().BeDenied().Because(ReasonCode.PurposeNotIndicated).CitingClause("2.1");

    [Test]
    public void A_claim_of_urgency_that_fails_does_not_excuse() =>
        (AlbumService.Acquire(Unannounced, "album", "name") with { Claims = [Claims.Life with { NeedToProtect = false }] }).Decide()
            .Should().BeDenied().Because(ReasonCode.PurposeNotIndicated).CitingClause("2.1");

    [Test]
    public void Consent_does_not_replace_the_indication() =>
        AlbumService.Acquire(Unannounced, "newsletter", "email").Decide(AlbumService.Consent with { Operations = ConsentOperations.Acquire })
            .Should().BeDenied().Because(ReasonCode.PurposeNotIndicated).CitingClause("2.1");

    [Test]
    public void It_is_asked_after_everything_else() =>
        AlbumService.Acquire(Unannounced, "album", "payment").Decide().Should().BeDenied().Because(ReasonCode.DataBeyondPurpose).CitingClause("2.1");
}
