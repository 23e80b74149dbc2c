using Pictier.Consent.Ledger;

namespace Pictier.Consent.TestProcess;

/// <summary>Appends as fast as it can until it is killed, and says of each batch that it is durable.</summary>
internal static class Appending
{
    private const int Workers = 4;

    internal static async Task<int> RunAsync(IConsentStore store, string run, int seed)
    {
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => AppendAsync(store, run, worker, new Random(seed + worker)))));
        return 0;
    }

    private static async Task AppendAsync(IConsentStore store, string run, int worker, Random random)
    {
        for (var round = 0; ; round++)
        {
            var id = Batch.Id(run, worker, round, random.Next(1, 4));
            while (!await TryAppendAsync(store, Batch.Of(id)))
            {
                await Task.Delay(20);
            }

            Console.WriteLine(id);
        }
    }

    // An outage is met as a service would: the same batch again, with the same ids.
    private static async Task<bool> TryAppendAsync(IConsentStore store, IReadOnlyList<LedgerEntry> batch)
    {
        try
        {
            (await store.AppendAsync(batch)).EnsureAppended();
            return true;
        }
        catch (ConsentStoreException outage)
        {
            await Console.Error.WriteLineAsync(outage.Message);
            return false;
        }
    }
}
