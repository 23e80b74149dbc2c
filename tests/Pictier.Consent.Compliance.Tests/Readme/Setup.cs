using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pictier.Consent.Compliance.Tests.Readme;

/// <summary>What the guide shows.</summary>
internal static class Setup
{
    internal static void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddPictierConsent(options => options.Policies.Add("album.policy.json"))
            .EnforceAtEndpoints()
            .UseDataClassifications(options => options.Categories.Add(CompanyTaxonomy.PrivateData, new DataCategory("email")));
        builder.Logging.EnableRedaction(redaction => redaction.ApplyDiscriminator = false);
    }

    private static class CompanyTaxonomy
    {
        internal static DataClassification PrivateData => PrivateDataAttribute.Classification;
    }
}
