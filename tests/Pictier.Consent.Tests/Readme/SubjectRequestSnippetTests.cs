using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Tests.Readme;

/// <summary>The README's code for a request of a principal, as it stands there.</summary>
[TestFixture]
internal sealed class SubjectRequestSnippetTests
{
    [Test]
    public void What_it_appends_stops_the_use_of_the_location_from_that_instant()
    {
        var policy = ConsentPolicy.Load(Path.Combine(TestContext.CurrentContext.TestDirectory, "album.policy.json"));
        var hanako = new DataSubjectId("hanako");
        var received = new DateTimeOffset(2026, 7, 10, 10, 0, 0, TimeSpan.FromHours(9));
        using var ledger = new StringWriter();

        SubjectRequestAnswer answer = policy.Answer(new SubjectRequest
        {
            Id = "stop-places",
            At = received,
            DataSubject = hanako,
            Kind = SubjectRequestKind.CeaseUse,
            Requester = Requester.Principal,
            IdentityVerified = true,
            Scope = new RestrictionScope { Data = ["location"] },
        });

        foreach (ConsentEvent caused in answer.Events)
        {
            ledger.WriteLine(EventWriter.Write(caused));
        }

        var history = ConsentLedger.Parse(ledger.ToString()).HistoryOf(hanako);
        var byPlace = ProcessingRequest.Use(hanako, new("album"), [new("location")]);
        policy.Decide(byPlace, history, received.AddTicks(-1)).Reason.Should().Be(ReasonCode.DeclaredPurpose);
        policy.Decide(byPlace, history, received).Reason.Should().Be(ReasonCode.UseCeased);
    }
}
