using Pictier.Consent.Ledger;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Readme;

/// <summary>The README's tests of a policy, as they stand there, run on the album's policy.</summary>
[TestFixture]
public sealed class PolicyTestSnippetTests
{
    private static readonly DateTimeOffset April = new(2026, 4, 12, 10, 5, 0, TimeSpan.FromHours(9));
    private static readonly DateTimeOffset July = new(2026, 7, 1, 18, 0, 0, TimeSpan.FromHours(9));

    private readonly DateTimeOffset july = July;
    private readonly ConsentPolicy policy = ConsentPolicy.Load(Repository.Path("samples", "Pictier.Album", "album.policy.json"));

    private readonly ProcessingRequest recommendation =
        ProcessingRequest.Use(new("hanako"), new("recommendations"), [new("photo")]);

    private readonly ConsentGiven consent = new()
    {
        DataSubject = new("hanako"),
        At = April,
        Consent = "c-1",
        Operations = ConsentOperations.Use,
        Purposes = ["recommendations"],
        Data = ["photo"],
        NoticeShownAt = April,
        Method = ConsentMethod.Click,
        IdentityConfirmed = true,
        Evidence = "consent-log/1001",
    };

    private readonly ConsentWithdrawn withdrawal = new() { DataSubject = new("hanako"), At = July, Consent = "c-1" };

    [TestCaseSource(typeof(ScenarioFiles), nameof(ScenarioFiles.In), new object[] { "tests/Pictier.Consent.Tests/Readme" })]
    public void Policy(Scenario scenario) => scenario.ShouldHold();

    [Test]
    public void A_withdrawal_is_obeyed_from_its_very_instant() =>
        policy.Given(consent, withdrawal).When(recommendation).At(july)
            .Should().BeDenied().Because(ReasonCode.ConsentWithdrawn).CitingClause("2.2");

    [Test]
    public void The_scenarios_of_the_README_are_these()
    {
        var shown = MarkedBlock.Of("README.md", "scenarios").Replace("\"album.policy.json\"", "\"../../../samples/Pictier.Album/album.policy.json\"", StringComparison.Ordinal);

        File.ReadAllText(Repository.TestPath("Readme", "readme.consent-test.json")).TrimEnd().Should().Be(shown.TrimEnd());
    }
}
