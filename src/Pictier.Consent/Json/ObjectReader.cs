using System.Globalization;

namespace Pictier.Consent.Json;

/// <summary>Reads the properties of one JSON object strictly: what is missing, wrong or unknown becomes an error at its place.</summary>
/// <remarks>Call <see cref="End"/> when all known properties have been asked for; what was not asked for is unknown.</remarks>
internal sealed class ObjectReader
{
    private readonly DocumentReader document;
    private readonly JsonTree tree;
    private readonly List<string> known = new(16);

    internal ObjectReader(DocumentReader document, JsonTree tree, string path)
    {
        this.document = document;
        this.tree = tree;
        Path = path;
    }

    internal string Path { get; }

    internal DocumentReader Document => document;

    /// <summary>The value of a property; null when it is absent.</summary>
    internal JsonTree? Find(string name)
    {
        known.Add(name);
        return tree.Find(name);
    }

    internal bool Has(string name) => Find(name) is not null;

    internal void Error(string name, string message) => document.Error(Find(name) ?? tree, $"{Path}.{name}", message);

    /// <summary>Reports the properties that nobody asked for.</summary>
    internal void End()
    {
        foreach (var member in tree.Members)
        {
            if (!known.Contains(member.Name))
            {
                var name = JsonTree.Shorten(member.Name);
                var expected = string.Join(", ", known.Distinct().Order(StringComparer.Ordinal).Select(k => $"`{k}`"));
                document.Error(member.Offset, $"{Path}.{name}", $"The property `{name}` is unknown here; expected one of {expected}.");
            }
        }
    }

    /// <summary>Leaves the properties that nobody asked for unreported, where the kind of object itself is an error.</summary>
    internal void IgnoreOthers()
    {
        foreach (var member in tree.Members)
        {
            known.Add(member.Name);
        }
    }

    internal T? Mandatory<T>(string name, Func<JsonTree, string, T?> read)
    {
        if (Find(name) is { } value)
        {
            return read(value, $"{Path}.{name}");
        }

        document.Error(tree, Path, $"The property `{name}` is missing; it is mandatory.");
        return default;
    }

    internal T? Optional<T>(string name, Func<JsonTree, string, T?> read) =>
        Find(name) is { } value ? read(value, $"{Path}.{name}") : default;

    internal string Id(string name) => Mandatory(name, document.Id) ?? string.Empty;

    internal DataSubjectId Person(string name) => new(Mandatory(name, document.PersonId));

    internal string? OptionalId(string name) => Optional(name, document.Id);

    internal string? OptionalText(string name) => Optional(name, document.Text);

    internal bool Flag(string name, bool byDefault = false) =>
        Find(name) is { } value ? document.Flag(value, $"{Path}.{name}") ?? byDefault : byDefault;

    internal DateTimeOffset Instant(string name) => Mandatory(name, document.Instant) ?? default;

    internal DateTimeOffset? OptionalInstant(string name) => Optional(name, document.Instant);

    internal DateOnly? OptionalDate(string name) => Optional(name, document.Date);

    internal TimeSpan? OptionalDuration(string name, bool daysOnly) => Optional(name, (value, path) => document.Duration(value, path, daysOnly));

    internal int? OptionalNumber(string name, int least, int most) => Optional(name, (value, path) => document.Number(value, path, least, most));

    internal TEnum Word<TEnum>(string name)
        where TEnum : struct, Enum => Mandatory(name, document.Word<TEnum>) ?? default;

    internal TEnum OptionalWord<TEnum>(string name, TEnum byDefault)
        where TEnum : struct, Enum => Optional(name, document.Word<TEnum>) ?? byDefault;

    /// <summary>A word of a vocabulary whose zero member is "not known" and may not be written.</summary>
    internal TEnum WordButZero<TEnum>(string name, bool mandatory)
        where TEnum : struct, Enum =>
        (mandatory ? Mandatory(name, document.WordButZero<TEnum>) : Optional(name, document.WordButZero<TEnum>)) ?? default;

    internal IReadOnlyList<T> List<T>(string name, Func<JsonTree, string, T?> read)
        where T : class => Optional(name, (value, path) => document.List(value, path, read)) ?? [];

    internal IReadOnlyList<string> Ids(string name) => List(name, IdOrBlank);

    internal IReadOnlyList<TEnum> Words<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var words = new List<TEnum>();
        Optional(name, (value, path) => document.List(value, path, (item, itemPath) =>
        {
            if (document.Word<TEnum>(item, itemPath) is { } word)
            {
                words.Add(word);
            }

            return (object?)null;
        }));
        return words.AsReadOnly();
    }

    internal IReadOnlyList<string> MandatoryIds(string name) =>
        Mandatory(name, (value, path) => document.List(value, path, IdOrBlank)) ?? [];

    /// <summary>A set of ids where absence means "all": an empty array would be read as nothing or as all, so it is an error.</summary>
    internal IReadOnlyList<string>? IdsOrAll(string name) =>
        Optional(name, (value, path) =>
        {
            if (value is { Kind: JsonKind.Array, Items.Count: 0 })
            {
                document.Error(value, path, $"The array `{name}` is empty; leave it out to mean all, or name at least one.");
            }

            return document.List(value, path, IdOrBlank);
        });

    internal string Country(string name, bool orUnknown) => Mandatory(name, (value, path) => document.Country(value, path, orUnknown)) ?? string.Empty;

    internal string CountryOr(string name, string byDefault) =>
        Optional(name, (value, path) => document.Country(value, path, orUnknown: false)) ?? byDefault;

    internal T? Object<T>(string name, Func<ObjectReader, T> read)
        where T : class => Optional(name, (value, path) => document.Object(value, path, read));

    // An id that cannot be read is an error already; a blank keeps its place, so that what follows it keeps its index.
    private string IdOrBlank(JsonTree value, string path) => document.Id(value, path) ?? string.Empty;

    internal static string Quote(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"`{w}`"));

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
