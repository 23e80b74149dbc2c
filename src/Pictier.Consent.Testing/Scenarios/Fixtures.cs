using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>Things of a scenario file that have names, so that scenarios need not repeat them: events, or requests.</summary>
/// <param name="property">The property of the file that holds them.</param>
/// <param name="noun">What one of them is, with its article.</param>
/// <param name="listsAllowed">Whether a name may stand for several of them.</param>
internal sealed class Fixtures(string property, string noun, bool listsAllowed)
{
    // No sensible chain of `like` is longer; what is longer refers to itself.
    private const int LongestChain = 16;

    private readonly Dictionary<string, JsonMember> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    internal void Read(ObjectReader json)
    {
        if (json.Find(property) is not { } value)
        {
            return;
        }

        if (value.Kind != JsonKind.Object)
        {
            json.Document.Expected<object>(value, $"{json.Path}.{property}", "an object: a name for each");
        }

        foreach (var member in value.Members)
        {
            if (!Ids.IsValid(member.Name))
            {
                json.Document.Error(member.Offset, $"{json.Path}.{property}", "A name has 1 to 200 characters, no control characters and no white space at its ends.");
            }

            named.TryAdd(member.Name, member);
        }
    }

    /// <summary>What one item of a scenario stands for: a name, an object with or without <c>like</c>. Null: an error was added.</summary>
    internal IReadOnlyList<JsonTree>? Resolve(JsonTree item, string path, DocumentReader document) => Resolve(item, path, document, 0);

    private IReadOnlyList<JsonTree>? Resolve(JsonTree item, string path, DocumentReader document, int depth)
    {
        if (depth > LongestChain)
        {
            document.Error(item, path, "These names refer to each other in a circle; break it.");
            return null;
        }

        switch (item.Kind)
        {
            case JsonKind.Text:
                return Find(item, path, document) is not { } found ? null
                    : Resolve(found.Value, path, document, depth + 1) is not { } all ? null
                    : [.. all.Select(tree => all.Count == 1 ? Named(tree, found.Name).At(item.Offset) : tree)];
            case JsonKind.Object when item.Find("like") is { } like:
                return ResolveOne(like, $"{path}.like", document, depth + 1) is { } under ? [TreePatch.Merge(under, item.Without("like"))] : null;
            case JsonKind.Object:
                return [item];
            case JsonKind.Array when listsAllowed && depth > 0:
                var items = item.Items.Select((i, n) => Resolve(i, $"{path}[{n}]", document, depth + 1)).ToList();
                return items.Contains(null) ? null : [.. items.SelectMany(i => i!)];
            default:
                return document.Expected<IReadOnlyList<JsonTree>>(item, path, $"{noun}, or the name of one in `{property}`");
        }
    }

    private JsonTree? ResolveOne(JsonTree like, string path, DocumentReader document, int depth)
    {
        if (like.Kind != JsonKind.Text)
        {
            return document.Expected<JsonTree>(like, path, $"the name of {noun} in `{property}`");
        }

        if (Resolve(like, path, document, depth) is not { } all)
        {
            return null;
        }

        if (all.Count != 1)
        {
            document.Error(like, path, $"`{JsonTree.Shorten(like.Text)}` stands for several; only one can be changed.");
        }

        return all.Count == 1 ? all[0] : null;
    }

    private JsonMember? Find(JsonTree name, string path, DocumentReader document)
    {
        if (named.TryGetValue(name.Text, out var found))
        {
            used.Add(name.Text);
            return found;
        }

        var known = named.Count == 0 ? $"`{property}` names none" : $"the nearest are {ObjectReader.Quote(NearestWords.To(name.Text, named.Keys))}";
        document.Error(name, path, $"`{property}` has nothing named `{JsonTree.Shorten(name.Text)}`; {known}.");
        return null;
    }

    // A consent or a restriction that has a name in the file needs no id besides.
    private static JsonTree Named(JsonTree tree, string name) => tree.Find("event")?.Text switch
    {
        "consent-given" or "consent-refused" => tree.WithDefault("consent", TreePatch.Text(name, tree.Offset)),
        "restriction-imposed" => tree.WithDefault("restriction", TreePatch.Text(name, tree.Offset)),
        _ => tree,
    };

    /// <summary>Reports what no scenario uses: nothing would ever check it.</summary>
    internal void ReportUnused(DocumentReader document)
    {
        foreach (var (name, member) in named)
        {
            if (!used.Contains(name))
            {
                document.Error(member.Offset, $"$.{property}.{JsonTree.Shorten(name)}", $"No scenario uses `{JsonTree.Shorten(name)}`; use it, or remove it.");
            }
        }
    }
}
