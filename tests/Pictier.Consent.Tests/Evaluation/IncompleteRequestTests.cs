namespace Pictier.Consent.Tests.Evaluation;

/// <summary>What is asked before any rule: whether the request is complete, the policy in force, and every id known (P0, P1).</summary>
public sealed class IncompleteRequestTests
{
    [TestCaseSource(nameof(Incomplete))]
    public void A_request_that_lacks_something_is_denied(ProcessingRequest request) =>
        request.Decide().Should().BeDenied(ReasonCode.InputIncomplete, null);

    [Test]
    public void It_is_incomplete_even_before_the_policy_is_in_force() =>
        Album.Use("album").Decide(Times.Japan(2000, 1, 1)).Should().BeDenied(ReasonCode.InputIncomplete, null);

    [Test]
    public void No_policy_in_force_comes_before_unknown_ids() =>
        Album.Use("unheard-of", "name").Decide(Times.Japan(2000, 1, 1)).Should().BeDenied(ReasonCode.PolicyNotInForce, "6");

    [Test]
    public void An_unknown_category_comes_first() =>
        Album.Provide("stranger", "unheard-of", "shoe-size").Decide().Should().BeDenied(ReasonCode.UnknownDataCategory, null);

    [Test]
    public void Then_an_unknown_purpose() =>
        Album.Provide("stranger", "unheard-of", "name").Decide().Should().BeDenied(ReasonCode.UnknownPurpose, null);

    [Test]
    public void An_unknown_underlying_purpose_is_an_unknown_purpose() =>
        (Album.Use("album", "name") with { UnderlyingPurpose = new("unheard-of") }).Decide().Should().BeDenied(ReasonCode.UnknownPurpose, null);

    [Test]
    public void Then_an_unknown_recipient() =>
        Album.Provide("stranger", "album", "name").Decide().Should().BeDenied(ReasonCode.UnknownRecipient, null);

    [Test]
    public void Ids_match_exactly() =>
        Album.Use("Album", "name").Decide().Should().BeDenied(ReasonCode.UnknownPurpose, null);

    [Test]
    public void Unknown_ids_come_before_the_question_whether_it_is_personal_information() =>
        (Album.Use("album", "shoe-size") with { Form = new() { Kind = FormKind.Statistical, Attestation = "report-1" } }).Decide()
            .Should().BeDenied(ReasonCode.UnknownDataCategory, null);

    [Test]
    public void A_decision_that_nobody_made_is_a_denial() =>
        default(Decision).Should().BeDenied(ReasonCode.NoBasis, null);

    [Test]
    public void What_another_person_said_never_decides() =>
        Album.Use("newsletter", "email").Decide(Album.Consent with { DataSubject = new("somebody-else") })
            .Should().BeDenied(ReasonCode.EvaluationError, null);

    private static IEnumerable<ProcessingRequest> Incomplete()
    {
        DataCategory[] name = [new("name")];
        return
        [
            ProcessingRequest.Use(new(" "), new("album"), name),
            ProcessingRequest.Use(default, new("album"), name),
            ProcessingRequest.Use(Album.User, default, name),
            ProcessingRequest.Use(Album.User, new("album"), []),
            ProcessingRequest.Use(Album.User, new("album"), [default]),
            ProcessingRequest.Acquire(Album.User, new("album"), name, new() { Source = AcquisitionSource.Unknown, Lawful = true }),
            ProcessingRequest.Provide(Album.User, new("album"), name, default),
            Album.Provide("printer", "album", "name") with { Recipient = null },
            Album.Entrust("contractor", "album", "name") with { Recipient = null },
            Album.ShareJointly("partner", "album", "name") with { Recipient = null },
            Album.TransferBusiness("successor", "album", "name") with { Recipient = null },
        ];
    }
}
