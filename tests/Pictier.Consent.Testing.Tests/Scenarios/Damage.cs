using System.Text.Json.Nodes;

namespace Pictier.Consent.Testing.Tests.Scenarios;

/// <summary>A file with one thing made wrong: a property that nobody knows, or a value of another type.</summary>
public sealed record Damage(string Name, string Json)
{
    // What a row of variations puts at a path, and a policy, only the reader can judge.
    private static readonly string[] Opaque = ["policies", "when", "given[0]", "given", "when.claims[0].evidence", "when.recipient"];

    public override string ToString() => Name;

    internal static IEnumerable<Damage> To(string json)
    {
        foreach (var path in Places(JsonNode.Parse(json)!, [], inRow: false))
        {
            yield return With(json, path, "another type", Otherwise);
            var at = At(JsonNode.Parse(json)!, path);
            if (at is JsonObject && path is not ["events"] and not ["requests"] and not ["times"])
            {
                yield return With(json, path, "unknown property", node =>
                {
                    node.AsObject()["nobodyKnows"] = true;
                    return node.DeepClone();
                });
            }
        }
    }

    private static Damage With(string json, object[] path, string what, Func<JsonNode, JsonNode> change)
    {
        var root = JsonNode.Parse(json)!;
        var changed = change(At(root, path));
        if (path.Length == 0)
        {
            return new($"$: {what}", changed.ToJsonString());
        }

        var parent = At(root, path[..^1]);
        if (path[^1] is int index)
        {
            parent[index] = changed;
        }
        else
        {
            parent[(string)path[^1]] = changed;
        }

        return new($"{string.Join('.', path)}: {what}", root.ToJsonString());
    }

    // A number is right nowhere in a file, but for the index of a claim, which this file does not have.
    private static JsonNode Otherwise(JsonNode node) => JsonValue.Create(7);

    private static JsonNode At(JsonNode root, object[] path) =>
        path.Aggregate(root, (node, step) => step is int index ? node[index]! : node[(string)step]!);

    private static IEnumerable<object[]> Places(JsonNode node, object[] path, bool inRow)
    {
        yield return path;
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (value is not null && !(inRow && Opaque.Contains(name)) && !(path.Length == 0 && name == "policies"))
                {
                    foreach (var place in Places(value, [.. path, name], inRow: path is [.., "variations", int]))
                    {
                        yield return place;
                    }
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                foreach (var place in Places(items[i]!, [.. path, i], inRow: path is [.., "variations"]))
                {
                    yield return place;
                }
            }
        }
    }
}
