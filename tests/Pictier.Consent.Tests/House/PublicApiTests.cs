using PublicApiGenerator;

namespace Pictier.Consent.Tests.House;

/// <summary>The whole public API as one file: a change of it is seen in review. The failing test tells how to approve it.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void The_public_API_is_the_approved_one()
    {
        var api = typeof(ConsentPolicy).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });

        Approval.Approve(Repository.TestPath("House", "PublicApi"), api.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }
}
