using System.Text;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.TestProcess;

/// <summary>Records as fast as it can until it is killed, and says of each batch where the chain stood after it.</summary>
internal static class Recording
{
    private const int Workers = 4;

    internal static async Task<int> RunAsync(IAuditLog log, string run, int seed)
    {
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => RecordAsync(log, $"{run}-{worker}", new Random(seed + worker)))));
        return 0;
    }

    private static async Task RecordAsync(IAuditLog log, string worker, Random random)
    {
        for (var round = 0; ; round++)
        {
            var size = random.Next(1, 20);
            try
            {
                var head = await log.AppendAsync([.. Enumerable.Range(0, size).Select(n => new AuditEntry(Encoding.UTF8.GetBytes($"{{\"n\":\"{worker}-{round}-{n}\"}}")))]);
                Console.WriteLine($"{head.Sequence} {head.Hash}");
            }
            catch (ConsentStoreException outage)
            {
                await Console.Error.WriteLineAsync(outage.Message);
            }
        }
    }
}
