using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
[SuppressMessage("Reliability", "CA2012", Justification = "What callers do wrong with a decision that they wait for is tested too.")]
internal sealed class AuditWaiterTests
{
    private static readonly Decision Allowed = Policy.Decide(Advertise(Hanako), Said.HistoryOf(Hanako), Now);
    private static readonly Decision Denied = Policy.Decide(Advertise(Taro), ConsentHistory.Empty, Now);

    [Test]
    public void What_was_written_is_given_and_what_was_not_is_denied([Values] bool isWritten)
    {
        var waiter = AuditWaiter.For(1);
        var waiting = waiter.Of(Allowed);

        waiter.Answer(isWritten);

        waiting.Result.Reason.Should().Be(isWritten ? ReasonCode.Consent : ReasonCode.AuditUnavailable);
    }

    [Test]
    public async Task One_that_blocks_instead_of_awaiting_gets_its_decision()
    {
        var waiter = AuditWaiter.For(1);
        var waiting = waiter.Of(Allowed);
        var blocked = Task.Factory.StartNew(
            () => waiting.GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.Delay(20);

        waiter.Answer(isWritten: true);

        (await blocked).IsAllowed.Should().BeTrue();
    }

    [Test]
    public void One_that_asks_for_its_decision_twice_gets_none_of_another()
    {
        var waiter = AuditWaiter.For(1);
        var denied = waiter.Of(Denied);
        waiter.Answer(isWritten: true);
        denied.GetAwaiter().GetResult();
        denied.Invoking(t => t.GetAwaiter().GetResult()).Should().Throw<InvalidOperationException>();

        var again = AuditWaiter.For(1);
        again.Should().BeSameAs(waiter, "it is used again");
        var allowed = again.Of(Allowed);
        again.Answer(isWritten: true);

        denied.Invoking(t => t.GetAwaiter().GetResult()).Should().Throw<InvalidOperationException>();
        allowed.Result.IsAllowed.Should().BeTrue();
    }

    [Test]
    public async Task One_that_was_cancelled_is_not_used_again_while_the_batch_knows_it()
    {
        using var cancellation = new CancellationTokenSource();
        var waiter = AuditWaiter.For(1);
        var waiting = waiter.Of(Allowed).AsTask();
        waiter.CancelBy(cancellation.Token);

        await cancellation.CancelAsync();

        await waiting.Invoking(w => w).Should().ThrowAsync<OperationCanceledException>();
        waiter.IsCancelled.Should().BeTrue();
        waiter.Answer(isWritten: true);
        AuditWaiter.For(1).Should().NotBeSameAs(waiter);
    }
}
