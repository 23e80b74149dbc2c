using Pictier.Consent.Tests.House;
using PublicApiGenerator;

namespace Pictier.Consent.IntegrationTests.House;

/// <summary>The whole public API of each store as one file: a change of it is seen in review. The failing test tells how to approve it.</summary>
public sealed class PublicApiTests
{
    // The compiler numbers what it makes of an async iterator: no part of the API.
    private static readonly string[] StateMachines =
    [
        "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute", "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
    ];

    [TestCase("Pictier.Consent.Sql")]
    [TestCase("Pictier.Consent.Sqlite")]
    [TestCase("Pictier.Consent.PostgreSql")]
    public void The_public_API_is_the_approved_one(string package)
    {
        var api = System.Reflection.Assembly.Load(package).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, ExcludeAttributes = StateMachines });

        Approval.Approve(Repository.Path("tests", "Pictier.Consent.IntegrationTests", "House", package), api.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }
}
