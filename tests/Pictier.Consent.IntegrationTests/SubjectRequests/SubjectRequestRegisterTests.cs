using Pictier.Consent.Hosting;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;
using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Testing;

namespace Pictier.Consent.IntegrationTests.SubjectRequests;

/// <summary>Section 5 from the receipt of a request to its answer (spec 3.11, 5.8; AMB-66, AMB-67).</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class SubjectRequestRegisterTests(bool postgreSql)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly DataSubjectId Hanako = new("hanako");

    private static readonly ConsentPolicy Policy = ConsentPolicy.Parse("""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "album", "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "email", "specialCare": "no" } ],
          "purposes": [ { "id": "album", "clause": "2.1(1)", "data": [ "email" ] }, { "id": "provide", "clause": "2.1(3)" } ],
          "recipients": [ { "id": "printer", "kind": "other-third-party", "country": "JP" } ],
          "optOutFilings": [ { "id": "f1", "generation": "2022", "filedAt": "2023-01-01T00:00:00Z", "principalNoticeAt": "2023-01-01T00:00:00Z",
            "waitingPeriod": "P14D", "plannedStart": "2023-02-01T00:00:00Z", "data": [ "email" ], "methods": [ "paper" ] } ]
        }
        """);

    private static readonly ProcessingRequest ByOptOut =
        ProcessingRequest.Provide(Hanako, new("album"), [new("email")], new("printer")) with { Method = ProvisionMethod.Paper };

    private readonly FixedClock clock = new(Now);
    private TestLedger ledger = null!;
    private SqlSubjectRequestLog log = null!;
    private SubjectRequestRegister register = null!;

    [SetUp]
    public void An_empty_register()
    {
        clock.Now = Now;
        ledger = postgreSql ? TestLedger.PostgreSql(clock, pseudonyms: true) : TestLedger.Sqlite(clock, pseudonyms: true);
        log = new SqlSubjectRequestLog(ledger.Database, ledger.Store, ledger.Options);
        register = new SubjectRequestRegister(Policy, ledger.Store, log, clock);
    }

    [TearDown]
    public async Task The_database_is_closed() => await ledger.DisposeAsync();

    [Test]
    public async Task An_opt_out_stops_from_its_receipt_before_anybody_is_verified()
    {
        (await DecideAsync(ByOptOut)).Reason.Should().Be(ReasonCode.OptOutProvision);
        clock.Now = Now.AddHours(2);

        await register.ReceiveAsync(Request(SubjectRequestKind.OptOut) with { Requester = Requester.Other });

        (await DecideAsync(ByOptOut)).Reason.Should().Be(ReasonCode.OptOutSubjectCeased);
        (await ledger.Store.ReadAsync(Hanako)).Events.Should().ContainSingle().Which.At.Should().Be(Now);
    }

    [Test]
    public async Task An_opt_out_that_is_refused_ends_the_stop()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.OptOut));
        clock.Now = Now.AddDays(1);

        var answer = await register.DecideAsync("s1", r => r with { RetainedData = false });

        answer.Reason.Should().Be(ReasonCode.NotRetainedData);
        (await DecideAsync(ByOptOut)).Reason.Should().Be(ReasonCode.OptOutProvision);
    }

    [Test]
    public async Task Another_cessation_does_not_stop_while_it_is_pending()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.CeaseUse));

        (await DecideAsync(ProcessingRequest.Use(Hanako, new("album"), [new("email")]))).IsAllowed.Should().BeTrue();
    }

    [Test]
    public async Task A_granted_cessation_takes_effect_as_of_its_receipt()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.CeaseUse));
        clock.Now = Now.AddDays(3);
        await register.VerifyAsync("s1", identity: true, evidence: "licence");

        var answer = await register.DecideAsync("s1", r => r with { Ground = CessationGround.RightsHarmed, GroundEstablished = true });

        answer.Reason.Should().Be(ReasonCode.RequestCeaseUse);
        var imposed = (await ledger.Store.ReadAsync(Hanako)).Events.Should().ContainSingle().Which;
        imposed.At.Should().Be(Now);
        imposed.RecordedAt.Should().Be(Now.AddDays(3));
    }

    [Test]
    public async Task Nobody_is_served_before_they_are_verified_whatever_the_request_claims()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.CeaseUse) with { IdentityVerified = true });

        (await register.DecideAsync("s1", r => r with { IdentityVerified = true })).Reason.Should().Be(ReasonCode.RequesterNotVerified);
        (await ledger.Store.ReadAsync(Hanako)).Events.Should().BeEmpty();
    }

    [Test]
    public async Task A_finding_cannot_turn_a_request_into_another()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.Disclosure));
        await register.VerifyAsync("s1", identity: true);

        var answer = await register.DecideAsync("s1", r => r with { Kind = SubjectRequestKind.Erasure, DataSubject = new("taro"), At = Now.AddYears(-3) });

        answer.Reason.Should().Be(ReasonCode.RequestDisclosure);
        answer.At.Should().Be(Now);
    }

    [Test]
    public async Task An_erasure_makes_the_history_unreadable_and_keeps_the_proof()
    {
        await ledger.Store.AppendAsync([Given("c1")]);
        await register.ReceiveAsync(Request(SubjectRequestKind.Erasure));
        await register.VerifyAsync("s1", identity: true);
        clock.Now = Now.AddDays(2);

        await register.DecideAsync("s1", r => r with { Ground = CessationGround.AcquiredUnlawfully, GroundEstablished = true });

        (await log.FindAsync("s1"))!.Decided!.HistoryErased.Should().BeTrue();
        (await ledger.Store.ReadAsync(Hanako)).Events.Should().ContainSingle().Which.Should().BeOfType<RestrictionImposed>().Which.Restriction.Should().Be("s1");
        (await ledger.Store.AppendAsync([Given("c2")])).Errors.Should().ContainSingle().Which.Kind.Should().Be(AppendErrorKind.Erased);
        (await DecideAsync(ProcessingRequest.Use(Hanako, new("album"), [new("email")]))).Reason.Should().Be(ReasonCode.DataErased);
    }

    [Test]
    public async Task Somebody_who_was_erased_is_erased_again_without_ado()
    {
        foreach (var id in new[] { "s1", "s2" })
        {
            await register.ReceiveAsync(Request(SubjectRequestKind.Erasure) with { Id = id });
            await register.VerifyAsync(id, identity: true);
            (await register.DecideAsync(id, r => r with { Ground = CessationGround.AcquiredUnlawfully, GroundEstablished = true })).IsGranted.Should().BeTrue();
        }
    }

    [Test]
    public async Task Receiving_and_deciding_again_change_nothing()
    {
        var request = Request(SubjectRequestKind.CeaseUse);
        await register.ReceiveAsync(request);
        await register.ReceiveAsync(request);
        await register.VerifyAsync("s1", identity: true);
        var first = await register.DecideAsync("s1");
        clock.Now = Now.AddDays(1);

        var second = await register.DecideAsync("s1", r => r with { OverridingInterest = true });

        second.Reason.Should().Be(first.Reason);
        (await log.FindAsync("s1"))!.Steps.Should().HaveCount(3);
    }

    [Test]
    public async Task Another_request_under_the_same_id_is_refused()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.CeaseUse));

        await register.Invoking(r => r.ReceiveAsync(Request(SubjectRequestKind.Erasure)).AsTask()).Should().ThrowAsync<SubjectRequestException>().WithMessage("*`s1`*");
    }

    [Test]
    public async Task A_case_without_an_answer_is_overdue_after_two_weeks_and_no_longer_once_it_is_answered()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.Disclosure));
        await register.ReceiveAsync(Request(SubjectRequestKind.Disclosure) with { Id = "s2", At = Now.AddDays(1) });
        clock.Now = Now.AddDays(14).AddTicks(-1);
        (await register.FindOverdueAsync()).Should().BeEmpty();

        clock.Now = Now.AddDays(14);
        (await register.FindOverdueAsync()).Should().ContainSingle().Which.Received.Id.Should().Be("s1");

        await register.DecideAsync("s1");
        (await register.FindOverdueAsync()).Should().ContainSingle();
        await register.AnswerAsync("s1", "letter 12");
        (await register.FindOverdueAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task An_answer_before_the_decision_or_a_second_one_is_refused()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.Disclosure));
        await register.Invoking(r => r.AnswerAsync("s1").AsTask()).Should().ThrowAsync<SubjectRequestException>().WithMessage("*not decided*");
        await register.DecideAsync("s1");
        await register.AnswerAsync("s1");

        await register.Invoking(r => r.AnswerAsync("s1").AsTask()).Should().ThrowAsync<SubjectRequestException>().WithMessage("*answered already*");
    }

    [Test]
    public async Task The_cases_of_one_person_are_found_the_latest_first_and_nobody_elses()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.Disclosure));
        await register.ReceiveAsync(Request(SubjectRequestKind.Correction) with { Id = "s2", At = Now.AddDays(1) });
        await register.ReceiveAsync(Request(SubjectRequestKind.Erasure) with { Id = "s3", DataSubject = new("kenji") });
        await register.DecideAsync("s1");
        await register.AnswerAsync("s1");

        (await log.FindOfAsync(Hanako)).Select(c => c.Received.Id).Should().Equal("s2", "s1");
        (await log.FindOfAsync(new("kenji"))).Should().ContainSingle().Which.Received.Id.Should().Be("s3");
        (await log.FindOfAsync(new("taro"))).Should().BeEmpty();
    }

    [Test]
    public async Task What_people_said_and_were_told_is_kept_in_their_words()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.Blurring), "港の写真、左から二人目\n<b>");
        await register.DecideAsync("s1");
        await register.AnswerAsync("s1", "letter 12", "ご本人を確認できませんでした。");

        var steps = (await log.FindAsync("s1"))!.Steps;
        steps[0].Should().BeOfType<RequestReceived>().Which.Statement.Should().Be("港の写真、左から二人目\n<b>");
        steps[^1].Should().BeOfType<RequestAnswered>().Which.Explanation.Should().Be("ご本人を確認できませんでした。");
    }

    [Test]
    public async Task A_preview_answers_as_the_decision_would_and_records_nothing()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.CeaseUse));
        await register.VerifyAsync("s1", identity: true);

        var preview = await register.PreviewAsync("s1", r => r with { Ground = CessationGround.RightsHarmed, GroundEstablished = true });

        preview.Reason.Should().Be(ReasonCode.RequestCeaseUse);
        (await log.FindAsync("s1"))!.Decided.Should().BeNull();
        (await ledger.Store.ReadAsync(Hanako)).Events.Should().BeEmpty();
    }

    [Test]
    public async Task Every_step_is_kept_with_its_time_and_its_evidence()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.Disclosure) with { Requester = Requester.AppointedAgent });
        clock.Now = Now.AddDays(1);
        await register.VerifyAsync("s1", identity: true, authority: true, evidence: "mandate 7");
        clock.Now = Now.AddDays(2);
        await register.DecideAsync("s1", r => r with { Harm = true });
        await register.AnswerAsync("s1", "letter 12");

        var kept = (await log.FindAsync("s1"))!;

        kept.Steps.Select(s => s.At).Should().Equal(Now, Now.AddDays(1), Now.AddDays(2), Now.AddDays(2));
        kept.Verified.Should().BeEquivalentTo(new { Identity = true, Authority = true, Evidence = "mandate 7" });
        kept.Decided!.Reason.Should().Be(ReasonCode.RequestHarmful);
        kept.Answered!.Evidence.Should().Be("letter 12");
    }

    [Test]
    public async Task Of_two_who_take_the_next_step_one_does()
    {
        await register.ReceiveAsync(Request(SubjectRequestKind.Disclosure));

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => log.AppendAsync("s1", 1, new RequesterVerified { At = Now, Identity = true }).AsTask())));

        taken.Count(t => t).Should().Be(1);
    }

    private static SubjectRequest Request(SubjectRequestKind kind) =>
        new() { Id = "s1", At = Now, DataSubject = Hanako, Kind = kind, Requester = Requester.Principal };

    private static LedgerEntry Given(string consent) => new($"e-{consent}", new ConsentGiven
    {
        DataSubject = Hanako,
        At = Now.AddDays(-1),
        Consent = consent,
        Operations = ConsentOperations.Use,
        Purposes = ["album"],
        Data = ["email"],
        Method = ConsentMethod.Click,
    });

    private async Task<Decision> DecideAsync(ProcessingRequest request) => Policy.Decide(request, await ledger.Store.ReadAsync(Hanako), clock.Now.AddTicks(1));
}
