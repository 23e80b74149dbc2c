using Pictier.Consent.Ledger;
using Pictier.Consent.Testing;

namespace Pictier.Consent.IntegrationTests.Ledger;

[TestFixture]
public sealed class LedgerContractTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static IEnumerable<LedgerContractCase> Erasable => [.. LedgerContract.Cases, .. LedgerContract.ErasureCases];

    [TestCaseSource(nameof(Erasable))]
    public Task The_ledger_in_memory_keeps(LedgerContractCase promise)
    {
        var clock = LedgerContract.Clock();
        return promise.Run(new InMemoryConsentStore(clock), clock);
    }

    [TestCaseSource(typeof(LedgerContract), nameof(LedgerContract.Cases))]
    public Task SQLite_keeps(LedgerContractCase promise) => RunAsync(promise, clock => TestLedger.Sqlite(clock));

    [TestCaseSource(nameof(Erasable))]
    public Task SQLite_with_pseudonyms_keeps(LedgerContractCase promise) => RunAsync(promise, clock => TestLedger.Sqlite(clock, pseudonyms: true));

    [TestCaseSource(typeof(LedgerContract), nameof(LedgerContract.Cases))]
    public Task PostgreSQL_keeps(LedgerContractCase promise) => RunAsync(promise, clock => TestLedger.PostgreSql(clock));

    [TestCaseSource(nameof(Erasable))]
    public Task PostgreSQL_with_pseudonyms_keeps(LedgerContractCase promise) => RunAsync(promise, clock => TestLedger.PostgreSql(clock, pseudonyms: true));

    [TestCaseSource(nameof(Erasable))]
    public Task PostgreSQL_behind_a_pooler_keeps(LedgerContractCase promise) =>
        RunAsync(promise, clock => TestLedger.PostgreSql(clock, pseudonyms: true, TestServers.Pooler.ConnectionString));

    [TestCaseSource(nameof(Erasable))]
    public Task Resident_histories_over_SQLite_keep(LedgerContractCase promise) =>
        RunAsync(promise, clock => TestLedger.Sqlite(clock, pseudonyms: true), ledger => ledger.Resident(Bound));

    [TestCaseSource(nameof(Erasable))]
    public Task Resident_histories_over_PostgreSQL_keep(LedgerContractCase promise) =>
        RunAsync(promise, clock => TestLedger.PostgreSql(clock, pseudonyms: true), ledger => ledger.Resident(Bound));

    private static async Task RunAsync(LedgerContractCase promise, Func<FixedClock, TestLedger> open, Func<TestLedger, IConsentStore>? through = null)
    {
        var clock = LedgerContract.Clock();
        await using var ledger = open(clock);
        await promise.Run(through?.Invoke(ledger) ?? ledger.Store, clock);
    }
}
