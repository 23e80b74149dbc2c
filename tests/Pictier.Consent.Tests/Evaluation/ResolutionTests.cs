using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>A request that was decided remembers what its ids named; whatever is made of it is decided as what it says itself.</summary>
public sealed class ResolutionTests
{
    private static readonly ProcessingRequest Provision =
        ProcessingRequest.Provide(AlbumService.User, new("album"), [new("name")], to: new("partner"));

    /// <summary>Copies that say something else than the request they were made of.</summary>
    private static IEnumerable<TestCaseData> Copies()
    {
        yield return Copy("another recipient", r => r with { Recipient = new("nobody-known") });
        yield return Copy("an underlying purpose", r => r with { UnderlyingPurpose = new("nothing-known") });
        yield return Copy("an unjust use", r => r with { Unjust = true });
        yield return Copy("a deceased principal", r => r with { DataSubjectFacts = new() { Status = DataSubjectStatus.Deceased, RelatesToLivingPerson = false } });
        yield return Copy("data acquired unlawfully", r => r with { Held = new() { Lawfully = false } });
        yield return Copy("statistics", r => r with { Form = new() { Kind = FormKind.Statistical, Attestation = "attested" } });
        yield return Copy("a claim", r => r with { Claims = [new RequiredByLawClaim { Data = [new("name")], Statute = "CCP 197", Compulsion = Compulsion.MandatoryOrder, Evidence = "order-1" }] });
    }

    [TestCaseSource(nameof(Copies))]
    public void A_copy_that_says_something_else_is_decided_as_such(Func<ProcessingRequest, ProcessingRequest> copy)
    {
        var untouched = copy(Provision with { Id = "untouched" });
        var decided = Provision with { Id = "decided" };
        var before = AlbumService.Policy.Decide(decided, ConsentHistory.Empty, AlbumService.Now).ToString();

        var answer = AlbumService.Policy.Decide(copy(decided), ConsentHistory.Empty, AlbumService.Now).ToString();

        answer.Should().Be(AlbumService.Policy.Decide(untouched, ConsentHistory.Empty, AlbumService.Now).ToString());
        answer.Should().NotBe(before, "or the copy shows nothing");
    }

    [Test]
    public void A_request_is_decided_anew_by_another_policy_and_in_another_era()
    {
        var use = ProcessingRequest.Use(AlbumService.User, new("album"), [new("name")]);
        AlbumService.Policy.Decide(use, ConsentHistory.Empty, AlbumService.Now).IsAllowed.Should().BeTrue();

        var undeclared = AlbumService.With(d => d with { Purposes = [.. d.Purposes.Select(p => p.Id == "album" ? p with { Clause = PurposeClause.None } : p)] });
        undeclared.Decide(use, ConsentHistory.Empty, AlbumService.Now).Reason.Should().Be(ReasonCode.ConsentMissing);
        AlbumService.Policy.Decide(use, ConsentHistory.Empty, AlbumService.Now).IsAllowed.Should().BeTrue();
        AlbumService.Policy.Decide(use, ConsentHistory.Empty, Times.Japan(2020, 9, 30)).Reason.Should().Be(ReasonCode.PolicyNotInForce);
    }

    [Test]
    public void Whether_it_was_decided_makes_no_difference_between_requests()
    {
        var decided = Provision with { Id = "r1" };
        AlbumService.Policy.Decide(decided, ConsentHistory.Empty, AlbumService.Now);

        decided.Should().Be(Provision with { Id = "r1" });
        decided.GetHashCode().Should().Be((Provision with { Id = "r1" }).GetHashCode());
    }

    private static TestCaseData Copy(string name, Func<ProcessingRequest, ProcessingRequest> copy) => new TestCaseData(copy).SetArgDisplayNames(name);
}
