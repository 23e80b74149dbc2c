using Pictier.Consent.Auditing;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Sql;
using Pictier.Consent.Testing;

namespace Pictier.Consent.IntegrationTests.Auditing;

[TestFixture]
public sealed class AuditLogContractTests
{
    [TestCaseSource(typeof(AuditLogContract), nameof(AuditLogContract.Cases))]
    public async Task A_file_keeps(AuditLogContractCase promise)
    {
        var folder = Directory.CreateTempSubdirectory("pictier-audit-").FullName;
        using (var log = AuditFile.Open(Path.Combine(folder, "audit.jsonl")))
        {
            await promise.Run(log, AuditFile.Trail(Path.Combine(folder, "audit.jsonl")));
        }

        Directory.Delete(folder, recursive: true);
    }

    [TestCaseSource(typeof(AuditLogContract), nameof(AuditLogContract.Cases))]
    public Task SQLite_keeps(AuditLogContractCase promise) => RunAsync(promise, TestLedger.Sqlite());

    [TestCaseSource(typeof(AuditLogContract), nameof(AuditLogContract.Cases))]
    public Task PostgreSQL_keeps(AuditLogContractCase promise) => RunAsync(promise, TestLedger.PostgreSql());

    [TestCaseSource(typeof(AuditLogContract), nameof(AuditLogContract.Cases))]
    public Task PostgreSQL_behind_a_pooler_keeps(AuditLogContractCase promise) =>
        RunAsync(promise, TestLedger.PostgreSql(connectionString: TestServers.Pooler.ConnectionString));

    private static async Task RunAsync(AuditLogContractCase promise, TestLedger ledger)
    {
        await using (ledger)
        {
            var log = new SqlAuditLog(ledger.Database);
            await promise.Run(log, log);
        }
    }
}
