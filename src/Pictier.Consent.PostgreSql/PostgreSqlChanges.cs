using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Pictier.Consent.PostgreSql;

/// <summary>Tells other processes that something was appended, and hears it from them: a hint, and only where the server and the pooler pass it on.</summary>
internal sealed class PostgreSqlChanges(string connectionString, string schema) : IAsyncDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly string notify = $"SELECT pg_notify('{schema}', '')";
    private NpgsqlConnection? listening;
    private volatile bool cannotNotify;

    public async ValueTask DisposeAsync()
    {
        if (listening is { } open)
        {
            await open.DisposeAsync().ConfigureAwait(false);
        }

        one.Dispose();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The schema is checked to be a plain name.")]
    internal async ValueTask AnnounceAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (cannotNotify)
        {
            return;
        }

        try
        {
            // After the commit: within it a notification would take a lock that all databases of the server share.
            var command = new NpgsqlCommand(notify, (NpgsqlConnection)connection);
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (PostgresException refused)
        {
            // A server of the family that knows no notifications is not asked again.
            cannotNotify = refused.SqlState is PostgresErrorCodes.FeatureNotSupported or PostgresErrorCodes.UndefinedFunction;
        }
        catch (NpgsqlException)
        {
            // What was appended is committed; those who wait find it by asking.
        }
    }

    internal async ValueTask WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await ListenAsync(cancellationToken).ConfigureAwait(false);
            await connection.WaitAsync(atMost, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
        {
            await ForgetAsync().ConfigureAwait(false);
            await Task.Delay(atMost, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }

    private async ValueTask<NpgsqlConnection> ListenAsync(CancellationToken cancellationToken)
    {
        if (listening is { } open)
        {
            return open;
        }

        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30, Timeout = 5, ApplicationName = "pictier-consent (listening)" };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        listening = connection;
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        var command = new NpgsqlCommand($"LISTEN {schema}", connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        return connection;
    }

    private async ValueTask ForgetAsync()
    {
        if (listening is { } broken)
        {
            listening = null;
            await broken.DisposeAsync().ConfigureAwait(false);
        }
    }
}
