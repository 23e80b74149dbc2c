using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

public static partial class LedgerContract
{
    private static IEnumerable<LedgerContractCase> Reading()
    {
        yield return new("Nobody has said anything at first", async (store, _) =>
            ExpectSaid(await store.ReadAsync(Hanako).ConfigureAwait(false)));

        yield return new("Histories come in the order asked for, repetitions and strangers included", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1"), Gives(Taro, "c2")).ConfigureAwait(false);
            var histories = await store.ReadAsync([Taro, new("stranger"), Hanako, Taro]).ConfigureAwait(false);
            ExpectEqual(histories.Count, 4, "Histories");
            ExpectSaid(histories[0], Gives(Taro, "c2"));
            ExpectSaid(histories[1]);
            ExpectSaid(histories[2], Gives(Hanako, "c1"));
            ExpectSaid(histories[3], Gives(Taro, "c2"));
        });

        yield return new("Ids of people are compared exactly", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            ExpectSaid(await store.ReadAsync(new DataSubjectId("HANAKO")).ConfigureAwait(false));
            ExpectSaid(await store.ReadAsync(new DataSubjectId("hanako%")).ConfigureAwait(false));
        });

        yield return new("A history is in the order of the ledger, not of the times of its events", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1", at: Start.AddDays(9))).ConfigureAwait(false);
            await AppendAsync(store, Gives(Hanako, "c2", at: Start)).ConfigureAwait(false);
            ExpectSaid(await store.ReadAsync(Hanako).ConfigureAwait(false), Gives(Hanako, "c1", at: Start.AddDays(9)), Gives(Hanako, "c2", at: Start));
        });

        yield return new("Times keep their precision of 100 nanoseconds", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1", at: Start.AddTicks(1))).ConfigureAwait(false);
            ExpectEqual((await store.ReadAsync(Hanako).ConfigureAwait(false)).Events[0].At, Start.AddTicks(1), "Time of the event");
        });

        yield return new("History is read as it was known at a past time", async (store, clock) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            clock.Now = Start.AddDays(2);
            await AppendAsync(store, Withdraws(Hanako, "c1", "w1")).ConfigureAwait(false);
            ExpectSaid((await store.ReadAsKnownAtAsync([Hanako], Start.AddTicks(-10)).ConfigureAwait(false))[0]);
            ExpectSaid((await store.ReadAsKnownAtAsync([Hanako], Start).ConfigureAwait(false))[0], Gives(Hanako, "c1"));
            ExpectSaid((await store.ReadAsKnownAtAsync([Hanako], Start.AddDays(1)).ConfigureAwait(false))[0], Gives(Hanako, "c1"));
            ExpectSaid((await store.ReadAsKnownAtAsync([Hanako], Start.AddDays(2)).ConfigureAwait(false))[0], Gives(Hanako, "c1"), Withdraws(Hanako, "c1", "w1"));
        });

        yield return new("What was appended is read at once", async (store, _) =>
        {
            for (var i = 0; i < 50; i++)
            {
                await AppendAsync(store, Gives(Hanako, $"c{i}")).ConfigureAwait(false);
                ExpectEqual((await store.ReadAsync(Hanako).ConfigureAwait(false)).Events.Count, i + 1, "Events read after the append");
            }
        });
    }

    private static IEnumerable<LedgerContractCase> Following()
    {
        yield return new("The changes are the whole ledger in its order, page by page", async (store, _) =>
        {
            for (var i = 0; i < 25; i++)
            {
                await AppendAsync(store, Gives(i % 2 == 0 ? Hanako : Taro, $"c{i}")).ConfigureAwait(false);
            }

            var found = new List<LedgerChange>();
            for (IReadOnlyList<LedgerChange>? page = null; page is null || page.Count == 10; found.AddRange(page))
            {
                page = await store.ReadChangesAsync(found.Count == 0 ? 0 : found[^1].Sequence, 10).ConfigureAwait(false);
            }

            ExpectEqual(string.Join(",", found.Select(c => c.Entry!.Id)), string.Join(",", Enumerable.Range(0, 25).Select(i => $"e-c{i}")), "Entries");
            Expect(found.Zip(found.Skip(1)).All(p => p.First.Sequence < p.Second.Sequence), "The positions do not increase.");
            Expect(found.All(c => c.Name == store.NameInStore(c.Entry!.Event.DataSubject)), "A change is filed under another name than its person's.");
        });

        yield return new("Whoever follows the changes while many append misses none", async (store, _) =>
        {
            var appending = Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; i < 25; i++)
                {
                    await AppendAsync(store, Gives(Hanako, $"c{writer}-{i}")).ConfigureAwait(false);
                }
            })));
            var followed = new HashSet<string>();
            long last = 0;
            for (var isLast = false; ;)
            {
                var page = await store.ReadChangesAsync(last, 7).ConfigureAwait(false);
                followed.UnionWith(page.Select(c => c.Entry!.Id));
                last = page.Count == 0 ? last : page[^1].Sequence;
                if (page.Count == 0 && isLast)
                {
                    break;
                }

                isLast = page.Count == 0 && appending.IsCompleted;
            }

            await appending.ConfigureAwait(false);
            ExpectEqual(followed.Count, 200, "Changes that the follower saw");
        });

        yield return new("Waiting for changes ends by itself", async (store, _) =>
            await store.WaitForChangesAsync(TimeSpan.FromMilliseconds(30)).ConfigureAwait(false));

        yield return new("Waiting for changes can be given up", async (store, _) =>
        {
            using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
            try
            {
                while (true)
                {
                    await store.WaitForChangesAsync(TimeSpan.FromMinutes(10), giveUp.Token).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                // As asked.
            }
        });
    }
}
