using System.Diagnostics;
using System.Globalization;
using Pictier.Consent.TestProcess;

namespace Pictier.Consent.IntegrationTests.Ledger;

[TestFixture]
public sealed class ThreeProcessesTests
{
    private const int People = 2_000;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(500);

    [Test]
    public async Task Of_2000_withdrawals_none_is_overtaken_by_an_allow_in_any_of_three_processes_after_the_bound()
    {
        await using var ledger = TestLedger.PostgreSql(pseudonyms: true);
        (await ledger.Store.AppendAsync([.. Enumerable.Range(0, People).Select(Watching.Consent)])).EnsureAppended();

        var services = Enumerable.Range(0, Watching.Processes).Select(process => Start(ledger, process)).ToList();
        try
        {
            await Task.WhenAll(services.Select(s => s.StandardOutput.ReadLineAsync()));
            services.ForEach(s => s.StandardInput.WriteLine("go"));
            var told = await Task.WhenAll(services.Select(TellAsync));

            var bound = (long)(Bound.TotalSeconds * Stopwatch.Frequency);
            var acknowledged = Enumerable.Range(0, People).Select(person => told[person % Watching.Processes]["acknowledged"][person]).ToArray();
            var overtaken = Enumerable.Range(0, People).Where(person => told.Any(t => t["allowed"][person] > acknowledged[person] + bound));
            overtaken.Should().BeEmpty("nothing is decided on histories older than the bound");
            told.Should().OnlyContain(t => t["denied"].All(d => d > 0), "every withdrawal is seen everywhere in the end");
            Report(told, acknowledged);
        }
        finally
        {
            services.ForEach(s => s.Kill());
        }
    }

    private static Process Start(TestLedger ledger, int process) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Watching).Assembly.Location, "watch", ledger.ConnectionString, ledger.Schema, Bound.ToString("c"), $"{process}", $"{People}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    private static async Task<Dictionary<string, long[]>> TellAsync(Process service) =>
        (await service.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[0], words => words[1..].Select(w => long.Parse(w, CultureInfo.InvariantCulture)).ToArray());

    private static void Report(Dictionary<string, long[]>[] told, long[] acknowledged)
    {
        var elsewhere = Enumerable.Range(0, People)
            .SelectMany(person => told.Where((_, process) => process != person % Watching.Processes).Select(t => t["denied"][person] - acknowledged[person]))
            .Select(ticks => Math.Max(0, ticks) * 1000.0 / Stopwatch.Frequency).Order().ToArray();
        TestContext.Out.WriteLine($"Acknowledged withdrawal to denial in another process, {elsewhere.Length} observations: p50 {elsewhere[elsewhere.Length / 2]:F1} ms, p99 {elsewhere[elsewhere.Length * 99 / 100]:F1} ms, longest {elsewhere[^1]:F1} ms; the bound is {Bound.TotalMilliseconds:F0} ms.");
    }
}
