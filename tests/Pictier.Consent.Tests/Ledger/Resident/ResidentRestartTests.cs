using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Ledger;

/// <summary>A service that starts again uses its snapshot, or reads its ledger anew, and never something in between.</summary>
public sealed class ResidentRestartTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
    private string folder = null!;

    private string File => Path.Combine(folder, "residents.snapshot");

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("pictier-residents-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_snapshot_is_used_and_what_came_after_it_is_read()
    {
        await StopAfterAsync(await StoreAsync("as-first-told", "last"));
        var store = await StoreAsync("as-told-later", "last");
        await AppendAsync(store, "hanako", "after");

        var known = await KnownAsync(store, "hanako");

        // The first event of this store is another one, which shows that it was not read.
        known.Should().Equal("as-first-told", "last", "after");
    }

    [Test]
    public async Task The_snapshot_of_another_ledger_is_not_used()
    {
        await StopAfterAsync(await StoreAsync("first", "last"));

        (await KnownAsync(await StoreAsync("another", "end"), "hanako")).Should().Equal("another", "end");
    }

    [Test]
    public async Task The_snapshot_of_a_ledger_that_was_restored_to_an_earlier_day_is_not_used()
    {
        await StopAfterAsync(await StoreAsync("first", "last"));

        (await KnownAsync(await StoreAsync("first"), "hanako")).Should().Equal("first");
    }

    [Test]
    public async Task A_damaged_snapshot_is_not_used()
    {
        await StopAfterAsync(await StoreAsync("as-first-told", "last"));
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        bytes[^100] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes);

        (await KnownAsync(await StoreAsync("as-told-later", "last"), "hanako")).Should().Equal("as-told-later", "last");
    }

    [Test]
    public async Task A_snapshot_that_could_not_be_finished_leaves_the_one_before_it()
    {
        await StopAfterAsync(await StoreAsync("as-first-told", "last"));
        await System.IO.File.WriteAllBytesAsync($"{File}.4711.tmp", [.. (await System.IO.File.ReadAllBytesAsync(File)).Take(1_000)]);

        (await KnownAsync(await StoreAsync("as-told-later", "last"), "hanako")).Should().Equal("as-first-told", "last");
    }

    [Test]
    public async Task Somebody_who_is_erased_does_not_stay_in_the_snapshot()
    {
        var store = await StoreAsync("what-was-said-once", "last");
        await StopAfterAsync(store);
        (await System.IO.File.ReadAllTextAsync(File)).Should().Contain("what-was-said-once");

        (await store.EraseAsync(new LedgerEntry("erasure", new RestrictionImposed { DataSubject = new("hanako"), At = At, Restriction = "r1", Kind = RestrictionKind.Erase }))).EnsureAppended();
        await StopAfterAsync(store);

        (await System.IO.File.ReadAllTextAsync(File)).Should().NotContain("what-was-said-once");
    }

    [Test]
    public async Task The_snapshot_is_readable_by_its_owner_only()
    {
        await StopAfterAsync(await StoreAsync("first"));

        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.GetUnixFileMode(File).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Test]
    public async Task A_snapshot_that_cannot_be_written_stops_nothing()
    {
        await using var resident = new ResidentLedger(await StoreAsync("first"), TimeSpan.FromMinutes(1), TimeProvider.System, Path.Combine(folder, "missing", "residents.snapshot"));
        await resident.LoadAsync();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (resident.SnapshotFailure is null)
        {
            await Task.Delay(5, patience.Token);
        }

        resident.SnapshotFailure.Should().BeOfType<DirectoryNotFoundException>();
        resident.Failure.Should().BeNull();
    }

    private async Task StopAfterAsync(InMemoryConsentStore store)
    {
        await using var resident = new ResidentLedger(store, TimeSpan.FromMinutes(1), TimeProvider.System, File);
        await resident.LoadAsync();
    }

    private async Task<IEnumerable<string>> KnownAsync(InMemoryConsentStore store, string who)
    {
        await using var resident = new ResidentLedger(store, TimeSpan.FromMinutes(1), TimeProvider.System, File);
        await resident.LoadAsync();
        var history = resident.Histories.Find(who);
        return [.. Enumerable.Range(0, history.Record.StatementCount).Select(history.IdOf)];
    }

    private static async Task<InMemoryConsentStore> StoreAsync(params string[] consents)
    {
        var store = new InMemoryConsentStore();
        foreach (var consent in consents)
        {
            await AppendAsync(store, "hanako", consent);
        }

        return store;
    }

    private static async Task AppendAsync(InMemoryConsentStore store, string who, string consent) =>
        (await store.AppendAsync([new LedgerEntry($"entry-{consent}", new ConsentGiven
        {
            DataSubject = new(who),
            At = At,
            Consent = consent,
            Operations = ConsentOperations.Use,
            Purposes = ["newsletter"],
            Data = ["email"],
            Method = ConsentMethod.Click,
        })])).EnsureAppended();
}
