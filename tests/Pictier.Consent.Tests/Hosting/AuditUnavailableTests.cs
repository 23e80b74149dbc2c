using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Auditing;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class AuditUnavailableTests
{
    private static readonly IOException Full = new("no space is left for hanako");

    private FakeTimeProvider time = null!;
    private InMemoryAuditLog log = null!;

    [SetUp]
    public void A_log_and_a_clock() => (log, time) = (new InMemoryAuditLog(), new FakeTimeProvider(Now));

    [Test]
    public async Task An_allow_that_cannot_be_recorded_is_not_given()
    {
        log.Outage = Full;
        await using var services = Services(log);

        var decision = await services.EvaluateAsync(Advertise(Hanako));

        decision.Reason.Should().Be(ReasonCode.AuditUnavailable);
        decision.IsAllowed.Should().BeFalse();
        decision.Obligations.Should().BeEmpty();
        decision.Policy.Should().Be("audited@1");
    }

    [Test]
    public async Task A_log_that_works_again_records_again()
    {
        log.Outage = Full;
        await using var services = Services(log);
        await services.EvaluateAsync(Advertise(Hanako));
        log.Outage = null;

        (await services.EvaluateAsync(Advertise(Hanako))).Reason.Should().Be(ReasonCode.Consent);
        log.Decisions.Should().ContainSingle();
    }

    [Test]
    public async Task Of_a_list_all_that_had_to_be_recorded_are_denied_and_what_is_counted_is_not()
    {
        log.Outage = Full;
        await using var services = Services(log);

        var decisions = await services.EvaluateAsync(Advertise(Hanako), Plain(Hanako), Advertise(Taro));

        decisions.Select(d => d.Reason).Should().Equal(ReasonCode.AuditUnavailable, ReasonCode.DeclaredPurpose, ReasonCode.AuditUnavailable);
    }

    [Test]
    public async Task A_log_that_does_not_answer_is_waited_for_no_longer_than_the_option_says()
    {
        log.Hold();
        await using var services = Services(log, time: time);
        var deciding = services.EvaluateAsync(Advertise(Hanako));
        deciding.IsCompleted.Should().BeFalse();

        time.Advance(TimeSpan.FromSeconds(5));
        var decision = await deciding;

        decision.Reason.Should().Be(ReasonCode.AuditUnavailable);
        log.Release();
    }

    [Test]
    public async Task What_was_denied_while_it_waited_is_not_recorded_as_an_allow_afterwards()
    {
        log.Hold();
        await using (var services = Services(log, time: time))
        {
            var first = services.EvaluateAsync(Advertise(Hanako));
            await Task.Delay(50);
            var second = services.EvaluateAsync(Advertise(Hanako) with { Id = "second" });
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAll(first, second);
            log.Release();
        }

        log.Decisions.Select(d => d.Request!.Id).Should().NotContain("second");
    }

    [Test]
    public async Task Decisions_that_wait_together_share_one_write()
    {
        log.Hold();
        await using var services = Services(log);
        var first = services.EvaluateAsync(Advertise(Hanako));
        await Task.Delay(50);
        var others = Enumerable.Range(0, 100).Select(_ => services.EvaluateAsync(Advertise(Hanako))).ToList();

        log.Release();
        await Task.WhenAll(others.Append(first));

        log.Decisions.Should().HaveCount(101);
        log.Appends.Should().Be(2);
    }

    [Test]
    public async Task Counts_that_cannot_be_recorded_make_plain_uses_wait_until_they_can()
    {
        await using var services = Services(log, time: time);
        (await services.EvaluateAsync(Plain(Taro))).IsAllowed.Should().BeTrue();
        log.Outage = Full;
        time.Advance(TimeSpan.FromMinutes(1));
        var denied = default(Decision);
        for (var i = 0; denied.Reason != ReasonCode.AuditUnavailable && i < 500; i++)
        {
            await Task.Delay(10);
            denied = await services.EvaluateAsync(Plain(Taro));
        }

        denied.Reason.Should().Be(ReasonCode.AuditUnavailable);
        log.Outage = null;
        (await services.EvaluateAsync(Plain(Taro))).IsAllowed.Should().BeTrue();
        log.Facts.OfType<CountedUses>().Should().NotBeEmpty();
    }

    [Test]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        log.Hold();
        await using var services = Services(log);
        using var cancellation = new CancellationTokenSource();
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(services);
        var engine = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<IConsentEngine>(scope.ServiceProvider);
        var deciding = engine.EvaluateAsync(Advertise(Hanako), cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await deciding.Invoking(d => d).Should().ThrowAsync<OperationCanceledException>();
        log.Release();
    }
}
