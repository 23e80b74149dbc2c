using Microsoft.Extensions.DependencyInjection;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

/// <summary>Who waits for a decision to be recorded is told one by one, whatever the others do.</summary>
[TestFixture]
internal sealed class AuditWaitingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private InMemoryAuditLog log = null!;
    private ServiceProvider services = null!;
    private AsyncServiceScope scope;
    private IConsentEngine engine = null!;

    [SetUp]
    public void A_log_that_is_busy()
    {
        log = new InMemoryAuditLog();
        services = Services(log);
        scope = services.CreateAsyncScope();
        engine = scope.ServiceProvider.GetRequiredService<IConsentEngine>();
    }

    [TearDown]
    public async Task The_service_stops()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }

    [Test]
    public async Task One_that_is_held_up_by_what_it_does_with_the_answer_holds_up_nobody()
    {
        var busy = await BusyAsync();
        using var others = new CountdownEvent(7);
        var all = Enumerable.Range(0, 8).Select(async i =>
        {
            await engine.EvaluateAsync(Advertise(Hanako)).ConfigureAwait(false);
            return i == 0 ? others.Wait(Patience) : others.Signal() || true;
        }).ToList();

        log.Release();

        (await Task.WhenAll(all)).Should().AllBeEquivalentTo(true);
        await busy;
    }

    [Test]
    public async Task One_that_gives_up_is_not_recorded_and_the_others_are()
    {
        var busy = await BusyAsync();
        using var cancellation = new CancellationTokenSource();
        var before = engine.EvaluateAsync(Advertise(Hanako) with { Id = "before" }).AsTask();
        var givesUp = engine.EvaluateAsync(Advertise(Hanako) with { Id = "gives-up" }, cancellation.Token).AsTask();
        var after = engine.EvaluateAsync([Advertise(Hanako) with { Id = "after" }, Advertise(Taro) with { Id = "last" }]).AsTask();
        await cancellation.CancelAsync();

        log.Release();

        await givesUp.Invoking(d => d).Should().ThrowAsync<OperationCanceledException>();
        (await before).IsAllowed.Should().BeTrue();
        (await after)[0].Decision.IsAllowed.Should().BeTrue();
        await busy;
        log.Decisions.Select(d => d.Request!.Id).Should().Equal("busy", "before", "after", "last");
    }

    [Test]
    public async Task Many_that_ask_again_and_again_are_each_recorded_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(n => Task.Run(async () =>
        {
            using var cancellation = new CancellationTokenSource();
            for (var i = 0; i < 50; i++)
            {
                var decision = await engine.EvaluateAsync(Advertise(n % 2 == 0 ? Hanako : Taro) with { Id = $"{n}/{i}" }, cancellation.Token);
                decision.IsAllowed.Should().Be(n % 2 == 0);
            }
        })));

        log.Decisions.Select(d => d.Request!.Id).Should().OnlyHaveUniqueItems().And.HaveCount(64 * 50);
        log.Decisions.Should().OnlyContain(d => d.Decision.IsAllowed == (d.Request!.DataSubject == Hanako));
    }

    // A decision that the log is writing, so that what is asked next waits together.
    private async Task<Task<Decision>> BusyAsync()
    {
        log.Hold();
        var busy = engine.EvaluateAsync(Advertise(Hanako) with { Id = "busy" }).AsTask();
        await Task.Delay(50);
        return busy;
    }
}
