using System.Reflection;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Options;

namespace Pictier.Consent.Compliance;

/// <summary>Reads the marks of Microsoft.Extensions.Compliance.</summary>
internal sealed class ComplianceClassifier(IOptions<ComplianceOptions> options) : IDataClassifier
{
    public IEnumerable<DataCategory> CategoriesOf(ICustomAttributeProvider element) =>
        element.GetCustomAttributes(typeof(DataClassificationAttribute), inherit: true).Cast<DataClassificationAttribute>()
            .Select(mark => mark.Classification)
            .Where(classification => classification != DataClassification.None)
            .Select(CategoryOf);

    // A classification that nobody mapped keeps its name, which no policy has for a category.
    private DataCategory CategoryOf(DataClassification classification) =>
        options.Value.Categories.TryGetValue(classification, out var category) ? category
        : classification.TaxonomyName == ConsentTaxonomy.Categories ? new DataCategory(classification.Value)
        : new DataCategory($" {classification}");
}
