using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Pictier.Consent.AspNetCore;

/// <summary>
/// Makes the serializer ask about every classified property before it writes it. Attributes are read once, when the contract of a type is
/// made; outside a shaped answer a classified property is never written.
/// </summary>
internal sealed class ClassifiedTypes(IEnumerable<IDataClassifier> classifiers)
{
    private readonly IDataClassifier[] classifiers = [.. classifiers];
    private readonly ConcurrentDictionary<string, CategorySet> sets = new(StringComparer.Ordinal);

    /// <summary>Modifies the contract of a type.</summary>
    internal void Modify(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider?.IsDefined(typeof(DataSubjectAttribute), inherit: true) == true && property.Get is { } person)
            {
                Enter(type, person);
            }

            if (CategoriesOf(type, property) is { } categories)
            {
                property.ShouldSerialize = Asking(property.ShouldSerialize ?? WrittenByDefault(type), categories);
            }
        }
    }

    // What an object holds, its objects included, is about the person that it names.
    private static void Enter(JsonTypeInfo type, Func<object, object?> person)
    {
        var (serializing, serialized) = (type.OnSerializing, type.OnSerialized);
        type.OnSerializing = instance =>
        {
            serializing?.Invoke(instance);
            ShapedAnswer.Current?.Enter(PersonId.Of(person(instance)));
        };
        type.OnSerialized = instance =>
        {
            ShapedAnswer.Current?.Leave();
            serialized?.Invoke(instance);
        };
    }

    private static Func<object, object?, bool> Asking(Func<object, object?, bool>? before, CategorySet categories) =>
        (instance, value) => ShapedAnswer.Current?.Covers(categories) == true && (before is null || before(instance, value));

    // A condition of one's own takes the place of the options' one.
    private static Func<object, object?, bool>? WrittenByDefault(JsonTypeInfo type) =>
        type.Options.DefaultIgnoreCondition is JsonIgnoreCondition.WhenWritingNull or JsonIgnoreCondition.WhenWritingDefault
            ? (_, value) => value is not null
            : null;

    private CategorySet? CategoriesOf(JsonTypeInfo type, JsonPropertyInfo property)
    {
        ICustomAttributeProvider?[] marked = [property.AttributeProvider, property.AssociatedParameter?.AttributeProvider, property.PropertyType, type.Type];
        DataCategory[] categories =
        [
            .. marked.OfType<ICustomAttributeProvider>().SelectMany(CategoriesOf).DistinctBy(c => c.Value).OrderBy(c => c.Value, StringComparer.Ordinal),
        ];
        return categories.Length == 0 ? null : sets.GetOrAdd(string.Join('\n', categories), _ => new CategorySet(categories));
    }

    private IEnumerable<DataCategory> CategoriesOf(ICustomAttributeProvider element) =>
        element.GetCustomAttributes(typeof(DataCategoryAttribute), inherit: true).Cast<DataCategoryAttribute>()
            .SelectMany(mark => mark.Categories.Count == 0 ? [default] : mark.Categories.Select(id => new DataCategory(id)))
            .Concat(classifiers.SelectMany(classifier => classifier.CategoriesOf(element)));
}
