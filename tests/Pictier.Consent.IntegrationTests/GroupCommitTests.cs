using Pictier.Consent.Sql;

namespace Pictier.Consent.IntegrationTests;

[TestFixture]
public sealed class GroupCommitTests
{
    [Test]
    public async Task What_waits_while_a_group_is_committed_is_committed_together_next()
    {
        var groups = new List<int>();
        var first = new TaskCompletionSource();
        await using var commits = new GroupCommit<int, int>(
            async works =>
            {
                groups.Add(works.Count);
                await first.Task;
                return works;
            },
            _ => 1);

        var works = new List<Task<int>> { commits.SubmitAsync(0, default).AsTask() };
        SpinWait.SpinUntil(() => groups.Count == 1, TimeSpan.FromSeconds(30)).Should().BeTrue();
        works.AddRange(Enumerable.Range(1, 9).Select(i => commits.SubmitAsync(i, default).AsTask()));
        first.SetResult();

        (await Task.WhenAll(works)).Should().Equal(Enumerable.Range(0, 10));
        groups.Should().Equal(1, 9);
    }

    [Test]
    public async Task A_group_that_fails_fails_for_all_of_it_and_the_next_is_committed()
    {
        var fails = true;
        await using var commits = new GroupCommit<int, int>(
            works => fails ? throw new InvalidOperationException("full") : ValueTask.FromResult(works), _ => 1);

        var failing = async () => await commits.SubmitAsync(1, default);
        await failing.Should().ThrowAsync<InvalidOperationException>();
        fails = false;
        (await commits.SubmitAsync(2, default)).Should().Be(2);
    }

    [Test]
    public async Task What_is_given_up_while_it_waits_is_not_committed()
    {
        var committed = new List<int>();
        var first = new TaskCompletionSource();
        using var giveUp = new CancellationTokenSource();
        await using (var commits = new GroupCommit<int, int>(
            async works =>
            {
                committed.AddRange(works);
                await first.Task;
                return works;
            },
            _ => 1))
        {
            var one = commits.SubmitAsync(1, default).AsTask();
            SpinWait.SpinUntil(() => committed.Count == 1, TimeSpan.FromSeconds(30)).Should().BeTrue();
            var two = commits.SubmitAsync(2, giveUp.Token).AsTask();
            await giveUp.CancelAsync();
            first.SetResult();

            await one;
            var wait = async () => await two;
            await wait.Should().ThrowAsync<OperationCanceledException>();
        }

        committed.Should().Equal(1);
    }

    [Test]
    public async Task What_waits_is_committed_before_it_closes()
    {
        var commits = new GroupCommit<int, int>(async works =>
        {
            await Task.Yield();
            return works;
        }, _ => 1);

        var works = Enumerable.Range(0, 100).Select(i => commits.SubmitAsync(i, default).AsTask()).ToList();
        await commits.DisposeAsync();

        (await Task.WhenAll(works)).Should().HaveCount(100);
        var late = async () => await commits.SubmitAsync(1, default);
        await late.Should().ThrowAsync<ObjectDisposedException>();
    }
}
