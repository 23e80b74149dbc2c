using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>The name of a variation that has none: what is otherwise in it.</summary>
internal static class VariationName
{
    internal static string Of(JsonTree row)
    {
        var changes = row.Members.Where(m => m.Name != "then").Select(m => $"{m.Name} {Describe(m.Value)}");
        return string.Join(", ", changes);
    }

    private static string Describe(JsonTree value) => value.Kind switch
    {
        JsonKind.Null => "left out",
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.Text or JsonKind.Number => JsonTree.Shorten(value.Text),
        JsonKind.Array => $"[{string.Join(", ", value.Items.Select(Describe))}]",
        _ => string.Join(", ", value.Members.Select(m => $"{m.Name} {Describe(m.Value)}")),
    };
}
