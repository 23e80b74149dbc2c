using CsCheck;
using Pictier.Consent.Reference;
using Pictier.Consent.Requests;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Requests;

/// <summary>Writing a request and reading it again gives the same request (contract section 3).</summary>
public sealed class RequestRoundTripTests
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(9)).AddTicks(1);

    private static readonly DataSubjectId Somebody = new("山田 <太郎> \"1\"");

    private static readonly DataCategory[] Data = [new("photo"), new("name")];

    private static readonly ProcessingRequest Maximal = ProcessingRequest.Provide(Somebody, new("partners"), Data, new("printer")) with
    {
        Id = "q1",
        DataSubjectFacts = new() { Status = DataSubjectStatus.Living, RelatesToLivingPerson = false, BirthDate = new(2012, 2, 29), Capacity = Capacity.NeedsRepresentative },
        UnderlyingPurpose = new("prints"),
        Form = new() { Kind = FormKind.AnonymouslyProcessed, Attestation = "a-1", ItemsPublished = true, RecipientTold = true },
        Method = ProvisionMethod.ServerAccess,
        Held = new() { AcquiredAt = At.AddYears(-1), Lawfully = false, SpecialCareBasis = "consent", ByOptOut = true, Business = "albums" },
        Claims =
        [
            new LifeBodyOrFortuneClaim
            {
                Data = Data, Evidence = "e", Approver = "a", Interest = ProtectedInterest.Fortune, NeedToProtect = true, ConsentDifficult = true, Difficulty = "unconscious",
            },
            new PublicHealthOrChildrenClaim
            {
                Data = Data, Evidence = "e", Approver = "a", Aim = PublicAim.ChildGrowth, EspeciallyNecessary = true, ConsentDifficult = true, Difficulty = "many",
            },
            new PublicAffairsClaim
            {
                Data = Data, Evidence = "e", Approver = "a", Body = PublicBody.EntrustedByEither, AffairsStatute = "s", CooperationNecessary = true, ConsentWouldImpede = true,
            },
            new RequiredByLawClaim { Data = Data, Evidence = "e", Approver = "a", Statute = "s", Jurisdiction = "US", Compulsion = Compulsion.StatutoryInquiry },
            new LifeBodyOrFortuneClaim(),
            new PublicHealthOrChildrenClaim(),
            new PublicAffairsClaim(),
            new RequiredByLawClaim(),
        ],
        AuthorityRequest = new() { Document = "d", ReceivedAt = At, Compulsion = Compulsion.PermissiveBasis, Statute = "s", Data = Data, Jurisdiction = "DE" },
        ServiceRule = "contest",
        Unjust = true,
    };

    private static readonly ProcessingRequest Acquisition = ProcessingRequest.Acquire(Somebody, new("prints"), Data, new()
    {
        Lawful = true,
        Source = AcquisitionSource.Published,
        PurposeIndicatedBefore = true,
        PublishedBy = PublishedBy.PressOrExemptPerson,
    }) with
    { Id = "q2" };

    private static readonly ProcessingRequest[] All =
    [
        Maximal,
        Acquisition,
        ProcessingRequest.Acquire(Somebody, new("prints"), Data, new() { Source = AcquisitionSource.Principal }) with { Id = "q3" },
        ProcessingRequest.Use(Somebody, new("prints"), Data) with { Id = "q4" },
        ProcessingRequest.Use(Somebody, new("prints"), Data) with { Id = "q5", Recipient = new("a stray one"), AuthorityRequest = new() },
        ProcessingRequest.Entrust(Somebody, new("prints"), Data, new("printer")) with { Id = "q6" },
        ProcessingRequest.ShareJointly(Somebody, new("prints"), Data, new("printer")) with { Id = "q7" },
        ProcessingRequest.TransferBusiness(Somebody, new("prints"), Data, new("printer")) with { Id = "q8" },
    ];

    [TestCaseSource(nameof(All))]
    public void A_request_survives(ProcessingRequest request) =>
        RoundTrip.Read(request, At).Request.Should().BeEquivalentTo(request, RoundTrip.MemberByMember);

    [TestCaseSource(nameof(All))]
    public void The_id_and_the_instant_of_a_request_survive(ProcessingRequest request) =>
        RoundTrip.Read(request, At).Should().Match<RequestLine>(line => line.Id == request.Id && line.At == At);

    [Test]
    public void Random_requests_survive() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            using var stream = RoundTrip.Stream(string.Join('\n', new RandomWorld(seed).Requests));
            foreach (var line in RequestLines.Read(stream, "requests.jsonl").Where(line => line.Request is not null))
            {
                RoundTrip.Read(line.Request!, line.At!.Value).Should().BeEquivalentTo(line, RoundTrip.MemberByMember);
            }
        },
        iter: 20);

    [TestCase("", "id at operation subject subjectFacts purpose underlyingPurpose data form recipient method held claims authorityRequest serviceRule unjust")]
    [TestCase("subjectFacts", "status relatesToLivingPerson birthDate capacity")]
    [TestCase("form", "kind attestation itemsPublished recipientTold")]
    [TestCase("held", "acquiredAt lawfully specialCareBasis byOptOut business")]
    [TestCase("authorityRequest", "document receivedAt compulsion statute data jurisdiction")]
    [TestCase("claims 0", "kind data evidence approver interest needToProtect consentDifficult difficulty")]
    [TestCase("claims 1", "kind data evidence approver aim especiallyNecessary consentDifficult difficulty")]
    [TestCase("claims 2", "kind data evidence approver body affairsStatute cooperationNecessary consentWouldImpede")]
    [TestCase("claims 3", "kind data evidence approver statute jurisdiction compulsion")]
    public void Every_property_of_the_contract_is_written(string path, string properties)
    {
        object[] steps = [.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => int.TryParse(step, out var index) ? index : (object)step)];

        RoundTrip.PropertyNames(RequestWriter.Write(Maximal, At), steps).Should().BeEquivalentTo(properties.Split(' '));
    }

    [Test]
    public void Every_property_of_an_acquisition_is_written() =>
        RoundTrip.PropertyNames(RequestWriter.Write(Acquisition, At), "acquisition").Should().BeEquivalentTo("lawful", "source", "purposeIndicatedBefore", "publishedBy");
}
