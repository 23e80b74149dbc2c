using Pictier.Consent.IntegrationTests.Servers;

/// <summary>One server for all tests that do not kill theirs.</summary>
[SetUpFixture]
#pragma warning disable CA1050 // Without a namespace, so that it is set up before the tests of every namespace.
public sealed class TestServers
#pragma warning restore CA1050
{
    private static PostgreSqlServer? server;
    private static Pooler? pooler;

    internal static PostgreSqlServer Server => server!;

    internal static Pooler Pooler => pooler!;

    [OneTimeSetUp]
    public void Start()
    {
        server = new PostgreSqlServer();
        pooler = new Pooler(server);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        pooler?.Dispose();
        server?.Dispose();
    }
}
