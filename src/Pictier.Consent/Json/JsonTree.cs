using System.Text;

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

    /// <summary>A text that cannot be read as Unicode: an error already, of which nothing more is said.</summary>
    Unreadable,
}

/// <summary>A JSON value together with the byte at which it stands.</summary>
internal sealed class JsonTree(JsonKind kind, int offset)
{
    private const int MostShown = 60;

    internal JsonKind Kind => kind;

    internal int Offset => offset;

    /// <summary>The content of a text, or the digits of a number.</summary>
    internal string Text { get; init; } = string.Empty;

    internal IReadOnlyList<JsonTree> Items { get; init; } = [];

    internal IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The value of a property, the first where it repeats; null when there is none.</summary>
    internal JsonTree? Find(string name)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return Members[i].Value;
            }
        }

        return null;
    }

    /// <summary>The value as an error message calls it.</summary>
    internal string Described => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True => "`true`",
        JsonKind.False => "`false`",
        JsonKind.Number => $"the number `{Text}`",
        JsonKind.Text => Text.Length == 0 ? "an empty text" : $"the text `{Shorten(Text)}`",
        JsonKind.Array => "an array",
        _ => "an object",
    };

    /// <summary>Long or unprintable input is not echoed whole.</summary>
    internal static string Shorten(string text)
    {
        if (text.Length <= MostShown && !text.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
        {
            return text;
        }

        var shown = text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[56]) ? 56 : 57), "...");
        return string.Concat(shown.EnumerateRunes().Select(c => Rune.IsControl(c) ? "?" : c.ToString()));
    }
}

/// <summary>A property of a JSON object.</summary>
internal readonly record struct JsonMember(string Name, int Offset, JsonTree Value);
