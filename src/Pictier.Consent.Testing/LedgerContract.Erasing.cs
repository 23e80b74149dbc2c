using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

public static partial class LedgerContract
{
    private static LedgerEntry Erases(DataSubjectId who, string restriction = "erasure", DateTimeOffset? at = null) =>
        Restricts(who, restriction, RestrictionKind.Erase, at);

    private static IEnumerable<LedgerContractCase> Erasing()
    {
        yield return new("After an erasure only the erasure and what follows it is read", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1"), Gives(Taro, "c2")).ConfigureAwait(false);
            (await store.EraseAsync(Erases(Hanako)).ConfigureAwait(false)).EnsureAppended();
            ExpectSaid(await store.ReadAsync(Hanako).ConfigureAwait(false), Erases(Hanako));
            ExpectSaid(await store.ReadAsync(Taro).ConfigureAwait(false), Gives(Taro, "c2"));
        });

        yield return new("After an erasure consents are refused and withdrawals accepted", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            (await store.EraseAsync(Erases(Hanako)).ConfigureAwait(false)).EnsureAppended();
            await ExpectRefusedAsync(store, AppendErrorKind.Erased, "$", Gives(Hanako, "c2")).ConfigureAwait(false);
            await AppendAsync(store, Withdraws(Hanako, "c1", "w1"), Withdraws(Hanako, null, "w2"), Refuses(Hanako, "c3")).ConfigureAwait(false);
            ExpectSaid(await store.ReadAsync(Hanako).ConfigureAwait(false), Erases(Hanako), Withdraws(Hanako, "c1", "w1"), Withdraws(Hanako, null, "w2"), Refuses(Hanako, "c3"));
            await AppendAsync(store, Gives(Taro, "c4")).ConfigureAwait(false);
        });

        yield return new("An erasure is neither lifted nor repeated, but may be asked for again", async (store, _) =>
        {
            (await store.EraseAsync(Erases(Hanako)).ConfigureAwait(false)).EnsureAppended();
            await ExpectRefusedAsync(store, AppendErrorKind.Erased, "$.restriction", Lifts(Hanako, "erasure")).ConfigureAwait(false);
            ExpectEqual((await store.EraseAsync(Erases(Hanako, "second")).ConfigureAwait(false)).Errors.Single().Kind, AppendErrorKind.Erased, "Error of a second erasure");
            Expect((await store.EraseAsync(Erases(Hanako)).ConfigureAwait(false)).IsAppended, "The same erasure, asked for again, was refused.");
        });

        yield return new("An erasure does not lie in the future", async (store, clock) =>
            ExpectEqual((await store.EraseAsync(Erases(Hanako, at: clock.Now.AddMinutes(1))).ConfigureAwait(false)).Errors.Single().Kind, AppendErrorKind.Invalid, "Error"));

        yield return new("An erasure is a restriction of kind erase without a scope", async (store, _) =>
        {
            try
            {
                await store.EraseAsync(Restricts(Hanako, "r1")).ConfigureAwait(false);
            }
            catch (ArgumentException)
            {
                return;
            }

            throw new ContractBrokenException("A restriction of another kind was taken for an erasure.");
        });

        yield return new("What was appended before an erasure is still known by its id", async (store, _) =>
        {
            var first = await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            (await store.EraseAsync(Erases(Hanako)).ConfigureAwait(false)).EnsureAppended();
            ExpectEqual((await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false)).Sequence, first.Sequence, "Position of the entry appended again");
            await ExpectRefusedAsync(store, AppendErrorKind.IdTaken, "$", Gives(Taro, "c1")).ConfigureAwait(false);
            await ExpectRefusedAsync(store, AppendErrorKind.Contradiction, "$.consent", Gives(Taro, "c1", id: "x")).ConfigureAwait(false);
        });

        yield return new("Those who follow learn what to forget", async (store, _) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1"), Gives(Taro, "c2")).ConfigureAwait(false);
            (await store.EraseAsync(Erases(Hanako)).ConfigureAwait(false)).EnsureAppended();
            var changes = await store.ReadChangesAsync(0, 10).ConfigureAwait(false);
            ExpectEqual(changes.Count, 3, "Changes");
            Expect(changes[0].Entry is null && !changes[0].IsErasure, "What was erased can still be read.");
            Expect(changes[1].Entry is not null, "What another person said cannot be read.");
            Expect(changes[2] is { IsErasure: true, Entry: not null } && changes[2].Name == changes[0].Name, "The erasure is not told as one.");
        });

        yield return new("As it was known before an erasure cannot be read any more, the erasure holds", async (store, clock) =>
        {
            await AppendAsync(store, Gives(Hanako, "c1")).ConfigureAwait(false);
            clock.Now = Start.AddDays(1);
            (await store.EraseAsync(Erases(Hanako)).ConfigureAwait(false)).EnsureAppended();
            ExpectSaid((await store.ReadAsKnownAtAsync([Hanako], Start).ConfigureAwait(false))[0], Erases(Hanako));
        });
    }
}
