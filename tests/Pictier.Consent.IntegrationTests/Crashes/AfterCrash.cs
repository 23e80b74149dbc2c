using Pictier.Consent.Ledger;
using Pictier.Consent.TestProcess;

namespace Pictier.Consent.IntegrationTests.Crashes;

/// <summary>What must be true of a ledger after any crash.</summary>
internal static class AfterCrash
{
    /// <summary>Everything acknowledged is there, no batch is torn, no position is missing, and appending goes on.</summary>
    internal static async Task ShouldBeWholeAsync(IConsentStore store, IReadOnlyCollection<string> acknowledged)
    {
        var changes = await AllAsync(store);
        changes.Select(c => c.Sequence).Should().Equal(Enumerable.Range(1, changes.Count).Select(i => (long)i), "positions follow each other");

        var stored = changes.ToDictionary(c => c.Entry!.Id, c => c.Entry!.Event, StringComparer.Ordinal);
        var batches = stored.Keys.Select(Batch.IdOf).ToHashSet(StringComparer.Ordinal);
        acknowledged.Where(id => !batches.Contains(id)).Should().BeEmpty("what was acknowledged is there");
        var torn = batches.Where(id => !Batch.Of(id).All(e =>
            stored.TryGetValue(e.Id, out var found) && EventWriter.Write(found with { Sequence = null, RecordedAt = null }) == EventWriter.Write(e.Event)));
        torn.Should().BeEmpty("each batch is there whole and as it was given");

        // The ids by which the ledger knows its entries again survived with them.
        foreach (var id in batches.Order(StringComparer.Ordinal).TakeLast(20))
        {
            var again = (await store.AppendAsync(Batch.Of(id))).EnsureAppended();
            again.Entries[0].Event.Sequence.Should().Be(stored[again.Entries[0].Id].Sequence);
        }
    }

    internal static async Task<List<LedgerChange>> AllAsync(IConsentStore store)
    {
        var all = new List<LedgerChange>();
        for (IReadOnlyList<LedgerChange>? page = null; page is null || page.Count == 5_000; all.AddRange(page))
        {
            page = await store.ReadChangesAsync(all.Count == 0 ? 0 : all[^1].Sequence, 5_000);
        }

        return all;
    }
}
