using Pictier.Consent.Tests.House;
using PublicApiGenerator;

namespace Pictier.Consent.Compliance.Tests.House;

/// <summary>The whole public API of the package as one file: a change of it is seen in review. The failing test tells how to approve it.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void The_public_API_is_the_approved_one()
    {
        var api = typeof(ConsentTaxonomy).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });

        Approval.Approve(Repository.Path("tests", "Pictier.Consent.Compliance.Tests", "House", "PublicApi"), api.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
    }
}
