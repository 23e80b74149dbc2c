using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Auditing;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class RecordedDecisionsTests
{
    private InMemoryAuditLog log = null!;

    [SetUp]
    public void An_empty_log() => log = new InMemoryAuditLog();

    [Test]
    public async Task A_denial_is_recorded_before_it_is_returned()
    {
        await using var services = Services(log);

        await services.EvaluateAsync(Advertise(Taro));

        log.Decisions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { PolicySha256 = Policy.Sha256, Known = new HistoryPosition(0, null) });
        log.Decisions.Single().Decision.Reason.Should().Be(ReasonCode.ConsentMissing);
    }

    [Test]
    public async Task An_allow_that_relied_on_consent_is_recorded()
    {
        await using var services = Services(log);

        await services.EvaluateAsync(Advertise(Hanako));

        log.Decisions.Single().Decision.Reason.Should().Be(ReasonCode.Consent);
        log.Decisions.Single().Known.Should().Be(new HistoryPosition(1, null));
    }

    [Test]
    public async Task A_provision_is_recorded()
    {
        await using var services = Services(log);

        await services.EvaluateAsync(Provide(Hanako));

        log.Decisions.Single().Decision.Reason.Should().Be(ReasonCode.ThirdPartyConsent);
    }

    [Test]
    public async Task A_plain_use_is_counted_and_the_count_is_recorded_when_the_interval_is_over()
    {
        var time = new FakeTimeProvider(Now);
        await using var services = Services(log, time: time);
        await services.EvaluateAsync(Plain(Taro));
        await services.EvaluateAsync(Plain(Hanako));
        log.Chain.Should().BeEmpty();

        time.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(() => log.Chain.Count == 1);

        var counted = log.Facts.Should().ContainSingle().Which.Should().BeOfType<CountedUses>().Subject;
        counted.Counts.Should().Equal(new UseCount("audited@1", Operation.Use, new("support"), ReasonCode.DeclaredPurpose, 2));
        (counted.From, counted.To, counted.IsLast).Should().Be((Now, Now.AddMinutes(1), false));
    }

    [Test]
    public async Task A_service_that_stops_records_what_it_had_counted_and_that_it_was_the_last()
    {
        await using (var services = Services(log))
        {
            await services.EvaluateAsync(Plain(Taro));
        }

        var counted = log.Facts.Should().ContainSingle().Which.Should().BeOfType<CountedUses>().Subject;
        counted.IsLast.Should().BeTrue();
        counted.Counts.Should().ContainSingle().Which.Count.Should().Be(1);
    }

    [Test]
    public async Task Everything_is_recorded_one_by_one_where_the_option_says_so()
    {
        await using var services = Services(log, o => o.Audit.Scope = AuditScope.Everything);

        await services.EvaluateAsync(Plain(Taro));

        log.Decisions.Single().Decision.Reason.Should().Be(ReasonCode.DeclaredPurpose);
    }

    [Test]
    public async Task Nothing_is_recorded_where_the_option_says_so_by_name()
    {
        await using (var services = Services(null, o => o.Audit.Scope = AuditScope.Nothing))
        {
            (await services.EvaluateAsync(Advertise(Hanako))).IsAllowed.Should().BeTrue();
        }

        log.Chain.Should().BeEmpty();
    }

    [Test]
    public void Without_a_log_and_without_saying_so_the_host_does_not_start()
    {
        using var services = Services(null);

        services.Invoking(s => s.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate())
            .Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*No audit log is configured*AuditScope.Nothing*");
    }

    [Test]
    public void A_short_key_and_a_missing_key_file_stop_the_host_with_both_named()
    {
        using var services = Services(log, o =>
        {
            o.Audit.PseudonymKey = new byte[8];
            o.Audit.CheckpointKeyFile = "no-such.pem";
        });

        services.Invoking(s => s.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate())
            .Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*8 bytes*no-such.pem*");
    }

    [Test]
    public async Task A_list_of_decisions_is_one_write()
    {
        await using var services = Services(log);

        var decisions = await services.EvaluateAsync(Advertise(Taro), Plain(Taro), Advertise(Hanako), Advertise(Taro));

        decisions.Select(d => d.IsAllowed).Should().Equal(false, true, true, false);
        log.Decisions.Should().HaveCount(3);
        log.Appends.Should().Be(1);
    }

    [Test]
    public async Task A_request_without_a_person_is_recorded_as_it_was()
    {
        await using var services = Services(log);

        await services.EvaluateAsync(Plain(new(string.Empty)));

        log.Decisions.Single().Decision.Reason.Should().Be(ReasonCode.InputIncomplete);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Text_that_is_no_Unicode_is_an_incomplete_request_for_ever(bool inThePerson)
    {
        var half = $"half-{(char)0xD800}";
        var (person, purpose) = inThePerson ? (half, "support") : ("hanako", half);
        await using var services = Services(log, o => o.Audit.PseudonymKey = new byte[32]);
        var request = ProcessingRequest.Use(new(person), new(purpose), [new("email")]);

        var decisions = await services.EvaluateAsync([request, request]);
        decisions.Append(await services.EvaluateAsync(request)).Should().OnlyContain(d => d.Reason == ReasonCode.InputIncomplete);

        log.Decisions.Should().HaveCount(3).And.OnlyContain(d => d.Request == null);
        log.Decisions.Should().OnlyContain(d => AuditReplay.Replay(d, null, Policy.Decide).Outcome == ReplayOutcome.Same);
        (await services.GetRequiredService<Consent.Hosting.IConsentHealth>().CheckAsync()).IsHealthy.Should().BeTrue();
    }

    [Test]
    public async Task An_audit_file_takes_the_decisions_and_is_closed_with_the_service()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "service.audit.jsonl");
        File.Delete(file);
        await using (var services = Services(null, build: b => b.UseAuditFile(file)))
        {
            services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();
            await services.EvaluateAsync(Advertise(Hanako));
            await services.EvaluateAsync(Plain(Hanako));
        }

        (await AuditVerifier.VerifyAsync(AuditFile.Trail(file), [])).Should().BeEquivalentTo(new { Entries = 2, IsIntact = true });
        File.Delete(file);
        File.Delete($"{file}.lock");
    }

    [Test]
    public async Task A_ledger_that_cannot_be_read_is_recorded_with_nothing_known()
    {
        await using var services = Services(log, build: b => b.UseLedger(new InMemoryConsentStore { Outage = new IOException("cannot read what hanako said") }));

        await services.EvaluateAsync(Plain(Hanako));

        log.Decisions.Single().Decision.Reason.Should().Be(ReasonCode.ConsentStoreUnavailable);
        log.Decisions.Single().Known.Should().BeNull();
    }

    [Test]
    public async Task An_obligation_that_nobody_fulfils_is_recorded_as_the_denial_that_it_is()
    {
        await using var services = Services(log, o => o.ObligationsHandledElsewhere.Clear());

        await services.EvaluateAsync(Provide(Hanako));

        log.Decisions.Single().Decision.Reason.Should().Be(ReasonCode.ObligationUnfulfilled);
        AuditReplay.Replay(log.Decisions.Single(), Said.HistoryOf(Hanako), Policy.Decide).Outcome.Should().Be(ReplayOutcome.Same);
    }

    [Test]
    public async Task A_person_is_named_by_a_pseudonym_where_a_key_is_given()
    {
        var key = Enumerable.Repeat((byte)7, 32).ToArray();
        await using var services = Services(log, o => o.Audit.PseudonymKey = key);

        await services.EvaluateAsync(Advertise(Hanako));

        var recorded = log.Decisions.Single();
        recorded.IsPseudonymous.Should().BeTrue();
        recorded.Request!.DataSubject.Should().Be(new SubjectPseudonyms(key).Of(Hanako));
        AuditReplay.Replay(recorded, Said.HistoryOf(Hanako), Policy.Decide).Outcome.Should().Be(ReplayOutcome.Same);
    }

    internal static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; !holds() && i < 500; i++)
        {
            await Task.Delay(10);
        }

        holds().Should().BeTrue();
    }
}
