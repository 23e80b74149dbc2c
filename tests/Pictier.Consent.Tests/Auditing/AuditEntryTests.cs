using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;
using Pictier.Consent.Reference;
using Pictier.Consent.Requests;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Auditing;

[TestFixture]
internal sealed class AuditEntryTests
{
    [Test]
    public void An_entry_tells_the_request_the_decision_and_what_was_known()
    {
        var recorded = Recorded(Advertise(Hanako) with { Id = "q1" }, Said.HistoryOf(Hanako)) with { Known = new(1, 7) };

        var read = AuditEntry.Of(recorded).Read().Should().BeOfType<AuditedDecision>().Subject;

        read.Request!.DataSubject.Should().Be(Hanako);
        read.Request.Id.Should().Be("q1");
        read.Decision.Reason.Should().Be(ReasonCode.Consent);
        read.Decision.At.Should().Be(Now);
        read.Decision.Basis.Should().Be(new DecisionBasis(BasisKind.Consent, "c1"));
        read.Decision.Policy.Should().Be("audited@1");
        read.PolicySha256.Should().Be(Policy.Sha256);
        read.Known.Should().Be(new HistoryPosition(1, 7));
    }

    [Test]
    public void A_request_without_an_id_is_recorded_without_one() =>
        ((AuditedDecision)AuditEntry.Of(Recorded(Plain(Taro), ConsentHistory.Empty)).Read()).Request!.Id.Should().BeNull();

    [Test]
    public void A_ledger_that_could_not_be_read_leaves_nothing_known() =>
        ((AuditedDecision)AuditEntry.Of(Recorded(Plain(Taro), ConsentHistory.Empty) with { Known = null }).Read()).Known.Should().BeNull();

    [Test]
    public void A_request_that_was_never_complete_is_recorded_as_it_was()
    {
        var entry = AuditEntry.Of(Recorded(ProcessingRequest.Use(new(" "), new("support"), []), ConsentHistory.Empty));

        var read = (AuditedDecision)entry.Read();

        read.Decision.Reason.Should().Be(ReasonCode.InputIncomplete);
        read.Request.Should().BeNull();
    }

    [Test]
    public void Counts_are_read_as_they_were_written()
    {
        var counted = new CountedUses
        {
            Instance = "i1",
            From = Now,
            To = Now.AddMinutes(1),
            IsLast = true,
            Counts = [new("audited@1", Operation.Use, new("support"), ReasonCode.DeclaredPurpose, 12)],
        };

        AuditEntry.Of(counted).Read().Should().BeEquivalentTo(counted);
    }

    [Test]
    public void What_is_no_entry_is_refused_with_its_place()
    {
        var read = () => new AuditEntry("""{"entry":"decision","request":{},"policySha256":"x"}"""u8.ToArray()).Read();

        read.Should().Throw<InvalidDocumentException>().Which.Errors.Should().Contain(e => e.Path == "$" && e.Message.Contains("`decision`"));
    }

    [Test]
    public void An_effect_that_is_not_that_of_the_reason_is_an_error()
    {
        var text = System.Text.Encoding.UTF8.GetString(AuditEntry.Of(Recorded(Plain(Taro), ConsentHistory.Empty)).Utf8.Span);
        var tampered = new AuditEntry(System.Text.Encoding.UTF8.GetBytes(text.Replace("\"allow\"", "\"deny\"")));

        tampered.Invoking(e => e.Read()).Should().Throw<InvalidDocumentException>().Which.Errors.Should().Contain(e => e.Path == "$.decision.effect");
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Every_decision_of_a_random_world_is_read_as_it_was_recorded_and_decided_again_to_the_same(int seed)
    {
        var world = new RandomWorld(seed);
        var policy = ConsentPolicy.Parse(world.Policies);
        var ledger = ConsentLedger.Parse(string.Join('\n', world.Ledger));
        using var lines = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', world.Requests)));
        var requests = RequestLines.Read(lines, "requests").Where(line => line.Request is not null).ToList();
        requests.Should().HaveCountGreaterThan(10);

        foreach (var line in requests)
        {
            var history = ledger.HistoryOf(line.Request!.DataSubject);
            var entry = AuditEntry.Of(new AuditedDecision
            {
                Request = line.Request,
                Decision = policy.Decide(line.Request, history, line.At!.Value),
                PolicySha256 = policy.Sha256,
                Known = new(history.Events.Count, null),
            });

            var read = (AuditedDecision)entry.Read();

            AuditEntry.Of(read).Utf8.ToArray().Should().Equal(entry.Utf8.ToArray());
            AuditReplay.Replay(read, history, policy.Decide).Outcome.Should().Be(ReplayOutcome.Same);
        }
    }

    [Test]
    public void What_the_privacy_office_did_is_read_as_it_was_recorded()
    {
        var access = new AuditedAccess
        {
            At = Now,
            By = "sato",
            Action = "search",
            Reason = "request 417",
            DataSubject = new("hmac-sha256:17"),
            IsPseudonymous = true,
            Request = "r-417",
        };

        AuditEntry.Of(access).Read().Should().Be(access);
        AuditEntry.Of(access with { DataSubject = null, IsPseudonymous = false, Request = null }).Read()
            .Should().Be(access with { DataSubject = null, IsPseudonymous = false, Request = null });
    }
}
