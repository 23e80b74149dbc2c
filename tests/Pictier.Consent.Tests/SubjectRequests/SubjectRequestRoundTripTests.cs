using CsCheck;
using Pictier.Consent.Reference;
using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.SubjectRequests;

/// <summary>Writing a section 5 request and reading it again gives the same request (contract section 5).</summary>
public sealed class SubjectRequestRoundTripTests
{
    private static readonly SubjectRequest Maximal = new()
    {
        Id = "s1",
        At = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(9)).AddTicks(1),
        DataSubject = new("山田 <太郎>"),
        Kind = SubjectRequestKind.CeaseProvision,
        Requester = Requester.StatutoryRepresentative,
        IdentityVerified = true,
        AuthorityVerified = true,
        RetainedData = false,
        SpecialProcedureElsewhere = true,
        Ground = CessationGround.ProvidedUnlawfully,
        GroundEstablished = true,
        ContentFactual = false,
        NeededForPurpose = false,
        PurposeObvious = true,
        Harm = true,
        SeriousImpediment = true,
        AgainstOtherLaw = true,
        OverridingInterest = true,
        AlternativeMeasure = true,
        Feasible = false,
        Scope = new() { Purposes = ["ads"], Data = ["email", "profile"], Recipients = ["printer"] },
    };

    private static IEnumerable<SubjectRequest> OfEveryKind =>
        Enum.GetValues<SubjectRequestKind>().Where(kind => kind != SubjectRequestKind.Unknown)
            .Select(kind => new SubjectRequest { Id = "s", At = Maximal.At, DataSubject = Maximal.DataSubject, Kind = kind, Requester = Requester.Principal });

    [Test]
    public void A_request_that_says_everything_survives() =>
        RoundTrip.Read(Maximal).Request.Should().BeEquivalentTo(Maximal, RoundTrip.MemberByMember);

    [TestCaseSource(nameof(OfEveryKind))]
    public void A_request_that_says_the_least_survives(SubjectRequest request) =>
        RoundTrip.Read(request).Request.Should().BeEquivalentTo(request, RoundTrip.MemberByMember);

    [Test]
    public void A_scope_without_parts_survives()
    {
        var everything = Maximal with { Scope = new() };

        RoundTrip.Read(everything).Request.Should().BeEquivalentTo(everything, RoundTrip.MemberByMember);
    }

    [Test]
    public void Random_requests_survive() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            using var stream = RoundTrip.Stream(string.Join('\n', new RandomWorld(seed).SubjectRequests));
            foreach (var line in SubjectRequestLines.Read(stream, "requests.jsonl"))
            {
                line.Errors.Should().BeEmpty();
                RoundTrip.Read(line.Request!).Should().BeEquivalentTo(line, RoundTrip.MemberByMember);
            }
        },
        iter: 40);

    [Test]
    public void Every_property_of_the_contract_is_written() => RoundTrip.PropertyNames(SubjectRequestWriter.Write(Maximal)).Should().BeEquivalentTo(
        "id", "at", "subject", "kind", "requester", "identityVerified", "authorityVerified", "retainedData", "specialProcedureElsewhere", "ground",
        "groundEstablished", "contentFactual", "neededForPurpose", "purposeObvious", "harm", "seriousImpediment", "againstOtherLaw", "overridingInterest",
        "alternativeMeasure", "feasible", "scope");
}
