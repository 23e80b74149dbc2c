using System.Reflection;

namespace Pictier.Consent;

/// <summary>Knows a way to mark personal data in types, beside <see cref="DataCategoryAttribute"/>.</summary>
public interface IDataClassifier
{
    /// <summary>
    /// The categories with which a member, a parameter or a type is marked; empty where it is not marked. A mark that means no category of
    /// the policy gives one that the policy does not know, so that nothing ever covers it.
    /// </summary>
    IEnumerable<DataCategory> CategoriesOf(ICustomAttributeProvider element);
}
