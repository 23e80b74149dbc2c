using Pictier.Consent.SubjectRequests;
using static Pictier.Consent.Testing.Tests.Assertions.AlbumPolicy;

namespace Pictier.Consent.Testing.Tests.Assertions;

public sealed class AnswerAssertionTests
{
    private static readonly SubjectRequest Stop = new()
    {
        Id = "stop",
        At = July,
        DataSubject = Hanako,
        Kind = SubjectRequestKind.CeaseUse,
        Requester = Requester.Principal,
        IdentityVerified = true,
    };

    [Test]
    public void An_answer_that_is_as_expected_passes()
    {
        Policy.Answer(Stop).Should().BeGranted().CitingClause("5.2").Imposing(RestrictionKind.CeaseUse).Obliging(Obligation.NotifyResultWithoutDelay);
        Policy.Answer(Stop with { IdentityVerified = false }).Should().BeRefused().Because(ReasonCode.RequesterNotVerified).Imposing();
    }

    [Test]
    public void Anything_that_is_not_as_expected_fails_and_shows_the_answer()
    {
        var answer = Policy.Answer(Stop with { IdentityVerified = false });
        Action[] wrong =
        [
            () => answer.Should().BeGranted(),
            () => answer.Should().Because(ReasonCode.ConsentMissing),
            () => answer.Should().CitingClause(null),
            () => answer.Should().CitingLaw("APPI 1"),
            () => answer.Should().Obliging(),
            () => answer.Should().Imposing(RestrictionKind.CeaseUse),
            () => Policy.Answer(Stop).Should().BeRefused(),
            () => Policy.Answer(Stop).Should().Imposing(RestrictionKind.Erase),
        ];

        foreach (var expectation in wrong)
        {
            expectation.Should().Throw<ExpectationNotMetException>();
        }

        wrong[0].Should().Throw<ExpectationNotMetException>().WithMessage("*requester-not-verified*5.2*");
    }
}
