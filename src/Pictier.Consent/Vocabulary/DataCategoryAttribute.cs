namespace Pictier.Consent;

/// <summary>Says which personal data a property holds: it leaves the service only where a decision covers all of these categories.</summary>
/// <param name="categories">The ids of the categories, as the policy names them.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DataCategoryAttribute(params string[] categories) : Attribute
{
    /// <summary>The ids of the categories.</summary>
    public IReadOnlyList<string> Categories { get; } = categories;
}
