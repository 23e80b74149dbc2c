using System.Diagnostics;
using System.Globalization;

namespace Pictier.Consent.IntegrationTests.Servers;

/// <summary>A PgBouncer in transaction mode before a server: connections of the server go from client to client between transactions.</summary>
internal sealed class Pooler : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("pictier-pooler-").FullName;
    private readonly int port = PostgreSqlServer.FreePort();

    internal Pooler(PostgreSqlServer server)
    {
        if (!File.Exists("/usr/sbin/pgbouncer"))
        {
            throw new InvalidOperationException("PgBouncer was not found on this machine, and these tests run through a real one: install it (`apt-get install pgbouncer`).");
        }

        if (Command.IsRoot)
        {
            Command.Run("chown", "postgres", home);
        }

        File.WriteAllText(Path.Combine(home, "pooler.ini"), $"""
            [databases]
            * = host=127.0.0.1 port={server.Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {home}/users
            pool_mode = transaction
            default_pool_size = 3
            max_client_conn = 200
            logfile = {home}/log
            pidfile = {home}/pid
            """);
        File.WriteAllText(Path.Combine(home, "users"), "\"album\" \"\"\n");
        PostgreSqlServer.AsServerUser("/usr/sbin/pgbouncer", "-d", Path.Combine(home, "pooler.ini"));
        ConnectionString = server.ConnectionString.Replace($"Port={server.Port}", $"Port={port}", StringComparison.Ordinal);
    }

    internal string ConnectionString { get; }

    public void Dispose()
    {
        using var pooler = Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(home, "pid")), CultureInfo.InvariantCulture));
        pooler.Kill();
        pooler.WaitForExit();
        Directory.Delete(home, recursive: true);
    }
}
