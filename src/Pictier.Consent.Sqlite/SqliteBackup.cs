using Microsoft.Data.Sqlite;

namespace Pictier.Consent.Sqlite;

/// <summary>Copies a ledger while it is being used.</summary>
public static class SqliteBackup
{
    /// <summary>
    /// Writes everything that is committed at this moment into a new file, a ledger of its own. To restore, stop the service, remove the
    /// ledger's file and those beside it that end in <c>-wal</c> and <c>-shm</c>, and put the copy in its place.
    /// </summary>
    /// <param name="connectionString">The ledger.</param>
    /// <param name="file">The file to write; it must not exist.</param>
    /// <exception cref="IOException">The file exists.</exception>
    public static void Write(string connectionString, string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        if (File.Exists(file))
        {
            throw new IOException("The file of the backup exists already; name one that does not.");
        }

        using var from = new SqliteConnection(connectionString);
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }
}
