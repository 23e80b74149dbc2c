using Microsoft.Extensions.Compliance.Classification;

namespace Pictier.Consent.Compliance.Tests;

/// <summary>The marks of a service: an attribute without parameters for each category, as the logging generator wants it.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmailDataAttribute() : DataClassificationAttribute(ConsentTaxonomy.Of(new DataCategory("email")));

/// <summary>Photos.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class PhotoDataAttribute() : DataClassificationAttribute(ConsentTaxonomy.Of(new DataCategory("photo")));

/// <summary>A classification of the company's own taxonomy.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class PrivateDataAttribute() : DataClassificationAttribute(Classification)
{
    internal static new DataClassification Classification { get; } = new("company", "private");
}
