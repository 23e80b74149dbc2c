using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Tests.Evaluation;

namespace Pictier.Consent.Tests.SubjectRequests;

/// <summary>Requests of the user of the album under section 5, verified unless an example says otherwise, and their answers.</summary>
internal static class Asked
{
    internal static SubjectRequest For(SubjectRequestKind kind) => new()
    {
        Id = "s1",
        At = AlbumService.Now,
        DataSubject = AlbumService.User,
        Kind = kind,
        Requester = Requester.Principal,
        IdentityVerified = true,
    };

    internal static SubjectRequest On(this SubjectRequest request, CessationGround ground) => request with { Ground = ground, GroundEstablished = true };

    internal static void ShouldBeGranted(this SubjectRequest request, ReasonCode reason, string clause, ConsentPolicy? by = null)
    {
        var answer = (by ?? AlbumService.Policy).Answer(request);

        (answer.IsGranted, answer.Reason, answer.Clause).Should().Be((true, reason, clause));
        answer.Obligations.Should().Equal(Obligation.NotifyResultWithoutDelay);
    }

    internal static void ShouldBeRefused(this SubjectRequest request, ReasonCode reason, string clause, ConsentPolicy? by = null)
    {
        var answer = (by ?? AlbumService.Policy).Answer(request);

        (answer.IsGranted, answer.Reason, answer.Clause).Should().Be((false, reason, clause));
        answer.Obligations.Should().Equal(Obligation.ExplainReason, Obligation.NotifyResultWithoutDelay);
        answer.Events.Should().BeEmpty();
    }
}
