using Pictier.Consent.Json;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Invariants;

/// <summary>Reads a file of invariants strictly, every error at once.</summary>
internal sealed class InvariantReader
{
    private readonly SourceText source;
    private readonly List<DocumentError> errors = [];
    private readonly DocumentReader document;
    private readonly Dictionary<string, Invariant> found = new(StringComparer.Ordinal);

    private InvariantReader(SourceText source)
    {
        this.source = source;
        document = new DocumentReader(source, errors);
    }

    internal static IReadOnlyList<Invariant> Read(SourceText source)
    {
        var reader = new InvariantReader(source);
        if (JsonTreeReader.Read(source, DocumentLimits.Default, reader.errors) is { } root)
        {
            reader.document.Object(root, "$", reader.ReadFile);
        }

        return reader.errors.Count == 0 ? [.. reader.found.Values] : throw new InvalidDocumentException([.. reader.errors.InDocumentOrder()]);
    }

    private ObjectReader ReadFile(ObjectReader json)
    {
        PolicyReader.CheckFormat(json, InvariantFile.Format);
        json.OptionalText("$schema");
        json.OptionalText("title");
        json.Mandatory("invariants", (value, path) =>
        {
            if (value is { Kind: JsonKind.Array, Items.Count: 0 })
            {
                document.Error(value, path, "There is no invariant; a file that promises nothing cannot be refuted. Write at least one.");
            }

            return document.List(value, path, (item, itemPath) => document.Object(item, itemPath, invariant => Invariant(invariant, item)));
        });
        return json;
    }

    private Invariant Invariant(ObjectReader json, JsonTree at)
    {
        var id = json.Id("id");
        string? english = null, japanese = null;
        json.Mandatory("title", (value, path) => document.Object(value, path, title =>
        {
            english = title.Mandatory("en", document.Text);
            japanese = title.OptionalText("ja");
            return title;
        }));
        var conditions = new ConditionReader(document, PlaceOf);
        var when = json.Optional("when", conditions.Request) ?? new Every<RequestQuestion>([]);
        var then = json.Optional("then", conditions.Decision);
        var never = json.Optional("never", conditions.Decision);
        var stricter = json.Optional("stricterThan", (value, path) => document.Word<ComparedRules>(value, path));
        CheckPromise(json, at);
        var invariant = new Invariant(id, english ?? string.Empty, japanese, PlaceOf(at, json.Path), when, then ?? (never is null ? null : new Negated<DecisionQuestion>(never)), stricter);
        if (!found.TryAdd(id, invariant))
        {
            json.Error("id", $"The id `{id}` is used twice; give each invariant its own.");
        }

        return invariant;
    }

    private void CheckPromise(ObjectReader json, JsonTree at)
    {
        string[] promises = ["then", "never", "stricterThan"];
        if (promises.Count(json.Has) != 1)
        {
            document.Error(at, json.Path, "An invariant promises one thing; write exactly one of `then`, `never` and `stricterThan`.");
        }

        if (json.Has("stricterThan") && json.Has("when"))
        {
            json.Error("when", "A comparison with other rules is about every request; leave out `when`.");
        }
    }

    private InvariantPlace PlaceOf(JsonTree at, string path)
    {
        var (line, column) = source.PlaceOf(at.Offset);
        return new InvariantPlace(source.File, line, column, path);
    }
}
