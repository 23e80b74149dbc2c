using Microsoft.Extensions.Compliance.Classification;

namespace Pictier.Consent.Compliance;

/// <summary>How the words of a policy are written as data classifications.</summary>
public static class ConsentTaxonomy
{
    /// <summary>The taxonomy whose values are the ids of data categories.</summary>
    public const string Categories = "pictier-consent";

    /// <summary>The id of a principal.</summary>
    public static DataClassification DataSubject { get; } = new("pictier-consent-person", "data-subject");

    /// <summary>Data of that category of the policy.</summary>
    public static DataClassification Of(DataCategory category) => new(Categories, category.Value);
}
