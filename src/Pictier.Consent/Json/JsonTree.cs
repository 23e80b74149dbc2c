namespace Pictier.Consent.Json;

/// <summary>What kind of JSON value stands at a place.</summary>
internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    Text,
    Array,
    Object,
}

/// <summary>A JSON value together with the byte at which it stands.</summary>
internal sealed class JsonTree(JsonKind kind, int offset)
{
    internal JsonKind Kind => kind;

    internal int Offset => offset;

    /// <summary>The content of a text, or the digits of a number.</summary>
    internal string Text { get; init; } = string.Empty;

    internal List<JsonTree> Items { get; init; } = [];

    internal List<JsonMember> Members { get; init; } = [];

    /// <summary>The value as an error message calls it.</summary>
    internal string Described => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True => "`true`",
        JsonKind.False => "`false`",
        JsonKind.Number => $"the number `{Text}`",
        JsonKind.Text => $"`{Shorten(Text)}`",
        JsonKind.Array => "an array",
        _ => "an object",
    };

    /// <summary>Long or unprintable input is not echoed whole.</summary>
    internal static string Shorten(string text)
    {
        var shown = text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
        return string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}

/// <summary>A property of a JSON object.</summary>
internal readonly record struct JsonMember(string Name, int Offset, JsonTree Value);
