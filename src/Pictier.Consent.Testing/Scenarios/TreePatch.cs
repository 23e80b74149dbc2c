using System.Globalization;
using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>Puts trees of JSON together. Every value keeps the place at which it was written, so that errors point there.</summary>
internal static class TreePatch
{
    internal static JsonTree Object(int offset, params IEnumerable<JsonMember> members) => new(JsonKind.Object, offset) { Members = [.. members] };

    internal static JsonTree Array(int offset, params IEnumerable<JsonTree> items) => new(JsonKind.Array, offset) { Items = [.. items] };

    internal static JsonTree Text(string text, int offset) => new(JsonKind.Text, offset) { Text = text };

    // Any recipient, or these: the two would contradict each other in one object.
    private const string Whole = "recipients";

    /// <summary>What lies over wins: objects are put together property by property, everything else is replaced (RFC 7396). A null stays, until <see cref="WithoutNulls"/>.</summary>
    internal static JsonTree Merge(JsonTree? under, JsonTree over)
    {
        if (under is not { Kind: JsonKind.Object } || over.Kind != JsonKind.Object)
        {
            return over;
        }

        var merged = over.Members.Select(m => m with { Value = m.Name == Whole ? m.Value : Merge(under.Find(m.Name), m.Value) }).ToList();
        merged.AddRange(under.Members.Where(m => over.Find(m.Name) is null));
        return Object(over.Offset, merged);
    }

    /// <summary>The object with the property, if it has none of that name.</summary>
    internal static JsonTree WithDefault(this JsonTree tree, string name, JsonTree? value) =>
        value is null || tree.Find(name) is not null ? tree : Object(tree.Offset, [.. tree.Members, new JsonMember(name, tree.Offset, value)]);

    internal static JsonTree With(this JsonTree tree, string name, JsonTree value) => tree.Find(name) is null
        ? Object(tree.Offset, [.. tree.Members, new JsonMember(name, value.Offset, value)])
        : Object(tree.Offset, tree.Members.Select(m => m.Name == name ? m with { Value = value } : m));

    /// <summary>A request with the time of the scenario, which its reader asks for. That a scenario has none is told of the scenario.</summary>
    internal static JsonTree WithAt(this JsonTree request, JsonTree scenario) =>
        request.Kind == JsonKind.Object ? request.With("at", scenario.Find("at") ?? Text("2020-10-01T00:00:00Z", scenario.Offset)) : request;

    internal static JsonTree Without(this JsonTree tree, string name) => Object(tree.Offset, tree.Members.Where(m => m.Name != name));

    /// <summary>The tree at another place: that of whoever uses it.</summary>
    internal static JsonTree At(this JsonTree tree, int offset) => new(tree.Kind, offset) { Text = tree.Text, Items = tree.Items, Members = tree.Members };

    /// <summary>The tree without what a null took away.</summary>
    internal static JsonTree WithoutNulls(this JsonTree tree) => new(tree.Kind, tree.Offset)
    {
        Text = tree.Text,
        Items = [.. tree.Items.Select(WithoutNulls)],
        Members = [.. tree.Members.Where(m => m.Value.Kind != JsonKind.Null).Select(m => m with { Value = m.Value.WithoutNulls() })],
    };

    /// <summary>The tree with another value at the path; null when the path leads nowhere. A property that is missing is added, an item only after the last.</summary>
    internal static JsonTree? Set(this JsonTree tree, ReadOnlySpan<string> path, JsonTree value)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        var step = path[0];
        var rest = path[1..];
        if (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return tree.Kind == JsonKind.Object && (tree.Find(step) ?? Object(value.Offset)).Set(rest, value) is { } changed
                ? tree.With(step, changed)
                : null;
        }

        if (tree.Kind != JsonKind.Array || index > tree.Items.Count)
        {
            return null;
        }

        var item = index < tree.Items.Count ? tree.Items[index] : Object(value.Offset);
        return item.Set(rest, value) is { } set ? Array(tree.Offset, [.. tree.Items.Take(index), .. Kept(set), .. tree.Items.Skip(index + 1)]) : null;
    }

    // A null takes an item away at once; a property keeps it, since defaults would come back otherwise.
    private static JsonTree[] Kept(JsonTree item) => item.Kind == JsonKind.Null ? [] : [item];

    /// <summary>The steps of a path such as <c>when.claims[0].evidence</c>.</summary>
    internal static string[] Steps(string path) => path.Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal).Split('.');
}
