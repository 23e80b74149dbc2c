using Pictier.Consent.Ledger;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Testing.Tests.Assertions;

namespace Pictier.Consent.Testing.Tests.Scenarios;

/// <summary>What a row of variations makes of its scenario.</summary>
public sealed class VariationTests
{
    [Test]
    public void A_row_changes_what_it_names_and_leaves_the_rest()
    {
        var varied = Vary("""{ "when.data": ["photo", "place"], "then": "consent-data-mismatch" }""");

        varied.Request.Data.Select(d => d.Value).Should().Equal("photo", "place");
        varied.Request.Purpose.Value.Should().Be("recommendations");
        varied.Expected.Reason.Should().Be(ReasonCode.ConsentDataMismatch);
        varied.At.Should().Be(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero));
    }

    [Test]
    public void Without_then_a_row_expects_what_its_scenario_expects() => Vary("""{ "when.unjust": false }""").Expected.Reason.Should().Be(ReasonCode.Consent);

    [Test]
    public void A_part_of_then_can_vary() =>
        Vary("""{ "then.clause": "2.1" }""").Expected.Should().Be(new Expectation { Clause = "2.1", Reason = ReasonCode.Consent });

    [Test]
    public void Null_takes_a_property_away() => Consent(Vary("""{ "given[0].noticeShownAt": null }""")).NoticeShownAt.Should().BeNull();

    [Test]
    public void Null_takes_away_what_a_default_would_give() => Consent(Vary("""{ "given[0].evidence": null }""")).Evidence.Should().BeNull();

    [Test]
    public void Null_takes_an_event_away() => Vary("""{ "given[0]": null }""").History.Events.Should().BeEmpty();

    [Test]
    public void The_index_after_the_last_adds_an_event() =>
        Vary("""{ "given[1]": { "event": "consent-withdrawn", "at": "noon", "consent": "consents" } }""").History.Events
            .Should().HaveCount(2).And.Subject.Last().Should().BeOfType<ConsentWithdrawn>();

    [Test]
    public void The_notice_follows_the_time_of_its_consent() =>
        Consent(Vary("""{ "given[0].at": "noon - P9D" }""")).NoticeShownAt.Should().Be(new DateTimeOffset(2026, 6, 22, 3, 0, 0, TimeSpan.Zero));

    [Test]
    public void A_row_is_called_by_what_is_otherwise()
    {
        var scenarios = Parse("""{ "when.data": ["photo"], "when.recipient": null, "then": "consent" }, { "name": "her own words", "at": "noon + P2D" }""");

        scenarios.Select(s => s.Name).Should().Equal(
            "She is recommended photos", "She is recommended photos: when.data [photo], when.recipient left out", "She is recommended photos: her own words");
    }

    [Test]
    public void A_row_stands_at_its_own_line() => Parse("""{ "at": "noon" }""").Select(s => s.Line).Should().Equal(10, 15);

    [TestCase("noon", 0)]
    [TestCase("noon - tick", -1)]
    [TestCase("noon + P1DT2H", 26 * TimeSpan.TicksPerHour)]
    public void A_time_can_be_said_by_its_name(string text, long ticks) =>
        Vary($$"""{ "at": "{{text}}" }""").At.Should().Be(new DateTimeOffset(2026, 7, 1, 3, 0, 0, TimeSpan.Zero).AddTicks(ticks));

    private static ConsentGiven Consent(DecisionScenario scenario) => scenario.History.Events.OfType<ConsentGiven>().Single();

    private static DecisionScenario Vary(string row) => (DecisionScenario)Parse(row)[1];

    private static IReadOnlyList<Scenario> Parse(string rows) => ScenarioFile.Parse(
        $$"""
        {
          "format": "pictier-consent/scenarios/1",
          "people": [{ "id": "hanako", "status": "living" }],
          "times": { "noon": "2026-07-01T12:00:00+09:00" },
          "defaults": { "consent-given": { "evidence": "log" } },
          "events": {
            "consents": { "event": "consent-given", "at": "noon - P1D", "operations": ["use"], "purposes": ["recommendations"], "data": ["photo"] }
          },
          "scenarios": [
            {
              "name": "She is recommended photos", "at": "noon + PT6H", "given": ["consents"],
              "when": { "operation": "use", "purpose": "recommendations", "data": ["photo"] },
              "then": { "reason": "consent" },
              "variations": [
                {{rows}}
              ]
            }
          ]
        }
        """,
        AlbumPolicy.Policy).Scenarios;
}
