using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Pictier.Consent.IntegrationTests.Servers;

/// <summary>A PostgreSQL server of this test run's own: on loopback, with a data directory that goes when it does.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private const string Owner = "ledger_owner";
    private readonly string bin = FindBin();
    private readonly string home;
    private readonly bool ownsHome;

    /// <param name="home">Where the data directory goes; null: a new folder, which is removed at the end.</param>
    internal PostgreSqlServer(string? home = null)
    {
        ownsHome = home is null;
        this.home = home ?? Directory.CreateTempSubdirectory("pictier-postgres-").FullName;
        Port = FreePort();
        if (Command.IsRoot)
        {
            Command.Run("chown", User, this.home);
        }

        As("initdb", "--pgdata", Data, "--username", Owner, "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync", "--wal-segsize", "1");
        Start();
    }

    internal int Port { get; }

    /// <summary>The owner of the databases, no superuser: what a service is given.</summary>
    internal string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=album;Database=album;Maximum Pool Size=20;Timeout=15";

    internal string SuperuserConnectionString => $"Host=127.0.0.1;Port={Port};Username={Owner};Database=postgres;Pooling=false";

    internal string Data => Path.Combine(home, "data");

    private static string User => "postgres";

    private string Log => Path.Combine(home, "log");

    internal void Start()
    {
        // After a crash, what is left of the old server may take a moment to go.
        for (var patience = 50; ; patience--)
        {
            try
            {
                As("pg_ctl", "--pgdata", Data, "--log", Log, "--wait", "--timeout", "60", "--options",
                    $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=64MB -c max_wal_size=32MB -c min_wal_size=4MB", "start");
                break;
            }
            catch (InvalidOperationException) when (patience > 0)
            {
                Thread.Sleep(100);
            }
        }

        Sql("SELECT 1 FROM pg_roles WHERE rolname = 'album'", out var exists);
        if (!exists)
        {
            Sql("CREATE ROLE album LOGIN", out _);
            Sql("CREATE DATABASE album OWNER album", out _);
        }
    }

    internal void Stop() => As("pg_ctl", "--pgdata", Data, "--wait", "--mode", "fast", "stop");

    /// <summary>Kills the server as a loss of power would, but for the disk.</summary>
    internal void Kill()
    {
        using var server = Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture));
        server.Kill();
        server.WaitForExit();
    }

    internal bool IsRunning()
    {
        try
        {
            As("pg_ctl", "--pgdata", Data, "status");
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    internal void Sql(string statement, out bool anyRow, string database = "postgres")
    {
        var output = Command.Run(Path.Combine(bin, "psql"), "-X", "-h", "127.0.0.1", "-p", $"{Port}", "-U", Owner, "-d", database, "-v", "ON_ERROR_STOP=1", "-qAtc", statement);
        anyRow = output.Trim().Length > 0;
    }

    /// <summary>What pg_dump writes of one schema.</summary>
    internal string Dump(string database, string schema) =>
        Command.Run(Path.Combine(bin, "pg_dump"), "-h", "127.0.0.1", "-p", $"{Port}", "-U", "album", "-d", database, $"--schema={schema}");

    internal void Restore(string dump, string database)
    {
        var file = Path.Combine(Path.GetTempPath(), $"pictier-{Guid.NewGuid()}.sql");
        File.WriteAllText(file, dump);
        Command.Run(Path.Combine(bin, "psql"), "-X", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "album", "-d", database, "-v", "ON_ERROR_STOP=1", "-qf", file);
        File.Delete(file);
    }

    /// <summary>Makes a database named small on a disk of its own.</summary>
    internal void GiveTablespace(string name, string folder)
    {
        Directory.CreateDirectory(folder);
        if (Command.IsRoot)
        {
            Command.Run("chown", User, folder);
        }

        Sql($"CREATE TABLESPACE {name} LOCATION '{folder}'", out _);
        Sql($"CREATE DATABASE small OWNER album TABLESPACE {name}", out _);
    }

    internal void TakeTablespace(string name)
    {
        Sql("DROP DATABASE small WITH (FORCE)", out _);
        Sql($"DROP TABLESPACE {name}", out _);
    }

    public void Dispose()
    {
        if (IsRunning())
        {
            As("pg_ctl", "--pgdata", Data, "--wait", "--mode", "immediate", "stop");
        }

        if (ownsHome)
        {
            Directory.Delete(home, recursive: true);
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs a program as the user that servers run as.</summary>
    internal static string AsServerUser(string program, params string[] arguments) =>
        Command.IsRoot ? Command.Run("runuser", ["-u", User, "--", program, .. arguments]) : Command.Run(program, arguments);

    private void As(string program, params string[] arguments) => AsServerUser(Path.Combine(bin, program), arguments);

    private static string FindBin()
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':', StringSplitOptions.RemoveEmptyEntries);
        return folders.Concat(path).FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres")))
            ?? throw new InvalidOperationException("No PostgreSQL server was found on this machine, and these tests run against a real one: install it (`apt-get install postgresql`).");
    }
}
