using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Sql;
using Pictier.Consent.Testing;

namespace Pictier.Consent.IntegrationTests.Notices;

[TestFixture(false)]
[TestFixture(true)]
public sealed class ServedNoticesContractTests(bool pseudonyms)
{
    [TestCaseSource(typeof(ServedNoticesContract), nameof(ServedNoticesContract.Cases))]
    public Task Memory_keeps(ServedNoticesContractCase promise) => promise.Run(new InMemoryServedNotices());

    [TestCaseSource(typeof(ServedNoticesContract), nameof(ServedNoticesContract.Cases))]
    public Task SQLite_keeps(ServedNoticesContractCase promise) => RunAsync(promise, TestLedger.Sqlite(pseudonyms: pseudonyms));

    [TestCaseSource(typeof(ServedNoticesContract), nameof(ServedNoticesContract.Cases))]
    public Task PostgreSQL_keeps(ServedNoticesContractCase promise) => RunAsync(promise, TestLedger.PostgreSql(pseudonyms: pseudonyms));

    private static async Task RunAsync(ServedNoticesContractCase promise, TestLedger ledger)
    {
        await using (ledger)
        {
            await promise.Run(new SqlServedNotices(ledger.Database, ledger.Store));
        }
    }
}
