using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Pictier.Consent.Sqlite;

/// <summary>Notices that the file was changed: at once by this process, within milliseconds by another.</summary>
internal sealed class SqliteChanges(string connectionString) : IDisposable
{
    // Asking costs microseconds: SQLite reads a counter in shared memory.
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private TaskCompletionSource announced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqliteConnection? connection;
    private SqliteCommand? ask;
    private long seen = -1;

    public void Dispose()
    {
        ask?.Dispose();
        connection?.Dispose();
        one.Dispose();
    }

    internal void Announce() =>
        Interlocked.Exchange(ref announced, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    internal async ValueTask WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var here = Volatile.Read(ref announced).Task;
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (var left = atMost; left > TimeSpan.Zero && !HasChanged() && !here.IsCompleted; left -= AskEvery)
            {
                await Task.WhenAny(here, Task.Delay(left < AskEvery ? left : AskEvery, cancellationToken)).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            one.Release();
        }
    }

    private bool HasChanged()
    {
        if (ask is null)
        {
            connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            connection.Open();
            ask = connection.CreateCommand();
            ask.CommandText = "PRAGMA data_version";
        }

        var version = Convert.ToInt64(ask.ExecuteScalar(), CultureInfo.InvariantCulture);
        (var before, seen) = (seen, version);
        return before != version;
    }
}
