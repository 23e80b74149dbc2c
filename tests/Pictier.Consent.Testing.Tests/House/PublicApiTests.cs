using Pictier.Consent.Tests.House;
using PublicApiGenerator;

namespace Pictier.Consent.Testing.Tests.House;

/// <summary>The whole public API of the package as one file: a change of it is seen in review. The failing test tells how to approve it.</summary>
public sealed class PublicApiTests
{
    // The compiler numbers what it makes of an async iterator: no part of the API.
    private static readonly string[] StateMachines =
    [
        "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute", "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
    ];

    [Test]
    public void The_public_API_is_the_approved_one()
    {
        var api = typeof(Canary).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, ExcludeAttributes = StateMachines });

        Approval.Approve(Repository.Path("tests", "Pictier.Consent.Testing.Tests", "House", "PublicApi"), api.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }

    [Test]
    public void The_package_needs_no_test_framework() =>
        typeof(Canary).Assembly.GetReferencedAssemblies().Select(a => a.Name)
            .Should().NotContain(name => name!.StartsWith("nunit", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase) || name.Contains("FluentAssertions", StringComparison.Ordinal) || name.Contains("TestPlatform", StringComparison.Ordinal));
}
