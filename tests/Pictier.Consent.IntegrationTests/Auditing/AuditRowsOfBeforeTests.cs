using System.Text;
using Microsoft.Data.Sqlite;
using Pictier.Consent.Auditing;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Pictier.Consent.IntegrationTests.Auditing;

/// <summary>A log of a version that kept a row for each entry is one chain with what is appended now.</summary>
[TestFixture]
public sealed class AuditRowsOfBeforeTests
{
    [Test]
    public async Task A_log_with_a_row_for_each_entry_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("pictier-audit-").FullName;
        var connectionString = $"Data Source={Path.Combine(folder, "ledger.db")}";
        WriteAsBefore(connectionString, AuditChain.Extend(default, Entries(5)));

        await using (var database = new SqliteDatabase(connectionString))
        {
            var log = new SqlAuditLog(database);
            (await log.AppendAsync(Entries(3))).Sequence.Should().Be(8);
            (await AuditVerifier.VerifyAsync(log, [])).Should().BeEquivalentTo(new { Entries = 8, IsIntact = true });
            (await log.ReadAsync().Select(c => Encoding.UTF8.GetString(c.Entry.Utf8.Span)).ToListAsync()).Should().StartWith(["{\"n\":0}", "{\"n\":1}"]);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static IReadOnlyList<AuditEntry> Entries(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new AuditEntry(Encoding.UTF8.GetBytes($"{{\"n\":{n}}}")))];

    private static void WriteAsBefore(string connectionString, IReadOnlyList<ChainedEntry> chained)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY)");
        foreach (var script in SqlScripts.Of(typeof(SqliteDatabase).Assembly).Where(s => s.Version <= 3))
        {
            Execute(connection, script.Text);
            Execute(connection, $"INSERT INTO schema_version (version) VALUES ({script.Version})");
        }

        foreach (var entry in chained)
        {
            Execute(
                connection,
                $"INSERT INTO audit_entry (seq, previous, hash, entry) VALUES ({entry.Sequence}, x'{entry.Previous}', x'{entry.Hash}', x'{Convert.ToHexString(entry.Entry.Utf8.Span)}')");
        }

        Execute(connection, $"UPDATE audit_head SET last_seq = {chained[^1].Sequence}, last_hash = x'{chained[^1].Hash}'");
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
