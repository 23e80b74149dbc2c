using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Auditing;

[TestFixture]
internal sealed class AuditReplayTests
{
    private static readonly ConsentHistory Today = ConsentHistory.Of(
        [.. Said.HistoryOf(Hanako).Events, new ConsentWithdrawn { DataSubject = Hanako, At = Now.AddDays(-1), RecordedAt = Now.AddDays(1) }]);

    [Test]
    public void What_was_recorded_in_the_ledger_later_does_not_change_a_past_decision()
    {
        var recorded = Recorded(Advertise(Hanako), Said.HistoryOf(Hanako));

        AuditReplay.Replay(recorded, Today, Policy.Decide).Outcome.Should().Be(ReplayOutcome.Same);
    }

    [Test]
    public void A_decision_that_the_policy_does_not_give_differs()
    {
        var recorded = Recorded(Advertise(Taro), ConsentHistory.Empty) with { Decision = Policy.Decide(Advertise(Hanako), Said.HistoryOf(Hanako), Now) };

        var replayed = AuditReplay.Replay(recorded, ConsentHistory.Empty, Policy.Decide);

        replayed.Outcome.Should().Be(ReplayOutcome.Differs);
        replayed.Again!.Value.Reason.Should().Be(ReasonCode.ConsentMissing);
        replayed.Message.Should().Contain("allow consent").And.Contain("deny consent-missing");
    }

    [Test]
    public void A_ledger_that_lost_what_was_known_cannot_be_decided_over_again() =>
        AuditReplay.Replay(Recorded(Advertise(Hanako), Said.HistoryOf(Hanako)), ConsentHistory.Empty, Policy.Decide)
            .Outcome.Should().Be(ReplayOutcome.NotReplayable);

    [Test]
    public void An_event_at_another_position_than_then_is_not_what_was_known() =>
        AuditReplay.Replay(Recorded(Advertise(Hanako), Said.HistoryOf(Hanako)) with { Known = new(1, 99) }, Today, Policy.Decide)
            .Outcome.Should().Be(ReplayOutcome.NotReplayable);

    [Test]
    public void A_denial_for_an_unread_ledger_decided_nothing_that_could_be_decided_again() =>
        AuditReplay.Replay(Recorded(Advertise(Hanako), ConsentHistory.Empty) with { Known = null }, Today, Policy.Decide)
            .Outcome.Should().Be(ReplayOutcome.NotReplayable);

    [Test]
    public void A_pseudonym_is_replaced_by_the_person_whose_history_it_is()
    {
        var pseudonym = new SubjectPseudonyms(new byte[32]).Of(Hanako);
        var recorded = Recorded(Advertise(Hanako), Said.HistoryOf(Hanako));

        AuditReplay.Replay(recorded with { Request = recorded.Request! with { DataSubject = pseudonym }, IsPseudonymous = true }, Today, Policy.Decide)
            .Outcome.Should().Be(ReplayOutcome.Same);
    }

    [Test]
    public void The_name_of_a_policy_changes_with_any_of_its_versions_and_with_nothing_else()
    {
        ConsentPolicy.Parse(PolicyText).Sha256.Should().Be(Policy.Sha256).And.MatchRegex("^[0-9a-f]{64}$");
        ConsentPolicy.Parse(PolicyText.Replace("\"ads\", \"clause\": \"none\"", "\"ads\", \"clause\": \"2.1(1)\"")).Sha256.Should().NotBe(Policy.Sha256);
    }
}
