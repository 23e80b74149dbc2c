namespace Pictier.Consent.Tests.Evaluation;

/// <summary>What is asked before any rule: whether the request is complete, the policy in force, and every id known (P0, P1).</summary>
public sealed class IncompleteRequestTests
{
    [TestCaseSource(nameof(Incomplete))]
    public void A_request_that_lacks_something_is_denied(ProcessingRequest request) =>
        request.Decide().Should().BeDenied().Because(ReasonCode.InputIncomplete).CitingClause(null);

    [Test]
    public void It_is_incomplete_even_before_the_policy_is_in_force() =>
        AlbumService.Use("album").Decide(Times.Japan(2000, 1, 1)).Should().BeDenied().Because(ReasonCode.InputIncomplete).CitingClause(null);

    [Test]
    public void No_policy_in_force_comes_before_unknown_ids() =>
        AlbumService.Use("unheard-of", "name").Decide(Times.Japan(2000, 1, 1)).Should().BeDenied().Because(ReasonCode.PolicyNotInForce).CitingClause("6");

    [Test]
    public void An_unknown_category_comes_first() =>
        AlbumService.Provide("stranger", "unheard-of", "shoe-size").Decide().Should().BeDenied().Because(ReasonCode.UnknownDataCategory).CitingClause(null);

    [Test]
    public void Then_an_unknown_purpose() =>
        AlbumService.Provide("stranger", "unheard-of", "name").Decide().Should().BeDenied().Because(ReasonCode.UnknownPurpose).CitingClause(null);

    [Test]
    public void An_unknown_underlying_purpose_is_an_unknown_purpose() =>
        (AlbumService.Use("album", "name") with { UnderlyingPurpose = new("unheard-of") }).Decide()
            .Should().BeDenied().Because(ReasonCode.UnknownPurpose).CitingClause(null);

    [Test]
    public void Then_an_unknown_recipient() =>
        AlbumService.Provide("stranger", "album", "name").Decide().Should().BeDenied().Because(ReasonCode.UnknownRecipient).CitingClause(null);

    [Test]
    public void Ids_match_exactly() =>
        AlbumService.Use("Album", "name").Decide().Should().BeDenied().Because(ReasonCode.UnknownPurpose).CitingClause(null);

    [Test]
    public void Unknown_ids_come_before_the_question_whether_it_is_personal_information() =>
        (AlbumService.Use("album", "shoe-size") with { Form = new() { Kind = FormKind.Statistical, Attestation = "report-1" } }).Decide()
            .Should().BeDenied().Because(ReasonCode.UnknownDataCategory).CitingClause(null);

    [Test]
    public void A_decision_that_nobody_made_is_a_denial() =>
        default(Decision).Should().BeDenied().Because(ReasonCode.NoBasis).CitingClause(null);

    [Test]
    public void What_another_person_said_never_decides() =>
        AlbumService.Use("newsletter", "email").Decide(AlbumService.Consent with { DataSubject = new("somebody-else") })
            .Should().BeDenied().Because(ReasonCode.EvaluationError).CitingClause(null);

    private static IEnumerable<ProcessingRequest> Incomplete()
    {
        DataCategory[] name = [new("name")];
        return
        [
            ProcessingRequest.Use(new(" "), new("album"), name),
            ProcessingRequest.Use(default, new("album"), name),
            ProcessingRequest.Use(AlbumService.User, default, name),
            ProcessingRequest.Use(AlbumService.User, new("album"), []),
            ProcessingRequest.Use(AlbumService.User, new("album"), [default]),
            ProcessingRequest.Acquire(AlbumService.User, new("album"), name, new() { Source = AcquisitionSource.Unknown, Lawful = true }),
            ProcessingRequest.Provide(AlbumService.User, new("album"), name, default),
            AlbumService.Provide("printer", "album", "name") with { Recipient = null },
            AlbumService.Entrust("contractor", "album", "name") with { Recipient = null },
            AlbumService.ShareJointly("partner", "album", "name") with { Recipient = null },
            AlbumService.TransferBusiness("successor", "album", "name") with { Recipient = null },
        ];
    }
}
