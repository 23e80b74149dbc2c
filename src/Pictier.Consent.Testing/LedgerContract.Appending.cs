using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

public static partial class LedgerContract
{
    private static IEnumerable<LedgerContractCase> Appending()
    {
        yield return new("What is appended is read back without loss", async (store, _) =>
        {
            LedgerEntry[] all =
            [
                Gives(Hanako, "c1"), Gives(Hanako, "c2", supersedes: "c1"), Refuses(Hanako, "c3"),
                Withdraws(Hanako, "c1", "w1"), Withdraws(Hanako, null, "w2"), Restricts(Hanako, "r1"), Lifts(Hanako, "r1"),
            ];
            await AppendAsync(store, all).ConfigureAwait(false);
            ExpectSaid(await store.ReadAsync(Hanako).ConfigureAwait(false), all);
        });

        yield return new("The store gives positions that increase and the time of recording", async (store, clock) =>
        {
            clock.Now = Start.AddDays(3);
            var result = await AppendAsync(store, Gives(Hanako, "c1"), Gives(Taro, "c2")).ConfigureAwait(false);
            ExpectEqual(result.Entries.Count, 2, "Entries in the result");
            Expect(result.Entries[0].Event.Sequence > 0 && result.Entries[1].Event.Sequence > result.Entries[0].Event.Sequence, "The positions do not increase.");
            ExpectEqual(result.Entries[0].Event.RecordedAt, Start.AddDays(3), "Time of recording");
            ExpectEqual(result.Entries[0].Event.At, Start, "Time of the event");
            ExpectEqual(result.Sequence, result.Entries[1].Event.Sequence!.Value, "Last position");
        });

        yield return new("The time of recording never goes back when the clock does", async (store, clock) =>
        {
            clock.Now = Start.AddDays(3);
            var first = await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            clock.Now = Start;
            var second = await AppendAsync(store, Gives(Hanako, "c2")).ConfigureAwait(false);
            Expect(second.Entries[0].Event.RecordedAt >= first.Entries[0].Event.RecordedAt, "The second event was recorded before the first.");
        });

        yield return new("The same entry again is a success and no second event", async (store, clock) =>
        {
            var first = await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            clock.Now = Start.AddDays(1);
            var again = await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            ExpectEqual(again.Entries[0].Event.Sequence, first.Entries[0].Event.Sequence, "Position of the entry appended again");
            ExpectEqual(again.Entries[0].Event.RecordedAt, first.Entries[0].Event.RecordedAt, "Recording of the entry appended again");
            ExpectSaid(await store.ReadAsync(Hanako).ConfigureAwait(false), Gives(Hanako, "c1"));
        });

        yield return new("The same id with another content is refused", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.IdTaken, "$", Gives(Hanako, "c9", id: "e-c1")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.IdTaken, "$", Gives(Taro, "c1", id: "e-c1")).ConfigureAwait(false);
        });

        yield return new("An id that appears twice in a batch is refused", (store, _) =>
            ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$", Gives(Hanako, "c1", id: "e"), Gives(Hanako, "c2", id: "e")));

        yield return new("A batch is appended whole or not at all", async (store, _) =>
        {
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.consent", Gives(Hanako, "c1"), Withdraws(Hanako, "unknown", "w1")).ConfigureAwait(false);
            ExpectSaid(await store.ReadAsync(Hanako).ConfigureAwait(false));
            await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
        });

        yield return new("Every error of a batch is reported at once", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            var result = await store.AppendAsync([Gives(Hanako, "c1", id: "other"), Lifts(Hanako, "r9"), Gives(Taro, "c2", id: "  ")]).ConfigureAwait(false);
            ExpectEqual(string.Join(",", result.Errors.Select(e => e.Index)), "0,1,2", "Entries with errors");
        });

        yield return new("A consent id is given once in the whole ledger, to consents and refusals alike", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1"), Refuses(Hanako, "c2")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.consent", Gives(Taro, "c1", id: "x")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.consent", Gives(Taro, "c2", id: "x")).ConfigureAwait(false);
        });

        yield return new("A withdrawal of another person's consent is refused", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.consent", Withdraws(Taro, "c1", "w")).ConfigureAwait(false);
        });

        yield return new("A withdrawal or a replacement of a refusal is refused", async (store, _) =>
        {
            await AppendAsync(store, Refuses(Hanako, "c1")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.consent", Withdraws(Hanako, "c1", "w")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.supersedes", Gives(Hanako, "c2", supersedes: "c1")).ConfigureAwait(false);
        });

        yield return new("A restriction is imposed once, and lifted after it was imposed", async (store, _) =>
        {
            await AppendAsync(store, Restricts(Hanako, "r1")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.at", Lifts(Hanako, "r1", Start.AddTicks(-1))).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.restriction", Lifts(Taro, "r1")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.restriction", Restricts(Taro, "r1") with { Id = "x" }).ConfigureAwait(false);
            await AppendAsync(store, Lifts(Hanako, "r1", Start)).ConfigureAwait(false);
        });

        yield return new("An event that the contract does not permit is refused", async (store, _) =>
        {
            await ExpectRefusedAsync(store, AppendErrorKind.Invalid, "$.consent", Gives(Hanako, "c\n1", id: "x")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Invalid, "$.subject", Gives(default, "c1")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Invalid, "$.recordedAt", Recorded(Gives(Hanako, "c1"))).ConfigureAwait(false);
        });

        yield return new("A message never names the person", async (store, _) =>
        {
            var canary = new DataSubjectId("canary-7f3a");
            var result = await store.AppendAsync([Withdraws(canary, "c1", "w"), Lifts(canary, "r"), Gives(canary, "c\n1", id: "x")]).ConfigureAwait(false);
            Expect(!result.Errors.Any(e => e.ToString().Contains(canary.Value, StringComparison.Ordinal)), "A message names the person.");
        });

        yield return new("An expected version that has passed is a conflict, one that holds is not", async (store, _) =>
        {
            var version = (await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false)).Sequence;
            await AppendAsync(store, Gives(Taro, "c2")).ConfigureAwait(false);
            (await store.AppendAsync([Gives(Hanako, "c3")], AppendOptions.ExpectVersion(Hanako, version)).ConfigureAwait(false)).EnsureAppended();
            var late = await store.AppendAsync([Gives(Hanako, "c4")], AppendOptions.ExpectVersion(Hanako, version)).ConfigureAwait(false);
            ExpectEqual(late.Errors.Single().Kind, AppendErrorKind.VersionConflict, "Error of the late append");
            var again = await store.AppendAsync([Gives(Hanako, "c3")], AppendOptions.ExpectVersion(Hanako, version)).ConfigureAwait(false);
            Expect(again.IsAppended, "An entry that is stored was refused when it was appended again.");
        });

        yield return new("Of many who expect the same version, one appends", async (store, _) =>
        {
            var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
                store.AppendAsync([Gives(Hanako, $"c{i}")], AppendOptions.ExpectVersion(Hanako, 0)).AsTask())).ConfigureAwait(false);
            ExpectEqual(results.Count(r => r.IsAppended), 1, "Appends that succeeded");
        });

        yield return new("Many who append at once all append, each position once", async (store, _) =>
        {
            var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() =>
                AppendAsync(store, Gives(new DataSubjectId($"s{i % 7}"), $"c{i}"))))).ConfigureAwait(false);
            ExpectEqual(results.Select(r => r.Sequence).Distinct().Count(), 200, "Positions");
        });

        yield return new("An empty batch is appended and changes nothing", async (store, _) =>
        {
            Expect((await store.AppendAsync([]).ConfigureAwait(false)).IsAppended, "An empty batch was refused.");
            ExpectEqual((await store.ReadChangesAsync(0, 10).ConfigureAwait(false)).Count, 0, "Changes");
        });
    }

    private static LedgerEntry Recorded(LedgerEntry entry) => entry with { Event = entry.Event with { RecordedAt = Start } };
}
