namespace Pictier.Consent.AspNetCore;

/// <summary>The categories of a classified property; one object for all properties of the same categories, so that equality is identity.</summary>
internal sealed class CategorySet(DataCategory[] categories)
{
    internal DataCategory[] Categories => categories;
}
