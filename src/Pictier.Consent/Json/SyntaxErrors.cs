namespace Pictier.Consent.Json;

/// <summary>Says in our own words why a text is no JSON.</summary>
/// <remarks>The words of the JSON library repeat what was found, which may be the id of a person, and speak of its own options.</remarks>
internal static class SyntaxErrors
{
    /// <summary>What is wrong at the byte at which reading stopped.</summary>
    internal static string Describe(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Min(offset, utf8.Length)].TrimEnd(" \t\r\n"u8);
        var rest = utf8[before.Length..].TrimStart(" \t\r\n"u8);
        if (rest.TrimStart((byte)',').IsEmpty)
        {
            return before.IsEmpty
                ? "There is nothing here; expected a JSON object."
                : "This is not JSON: it ends before every brace, bracket and quotation mark is closed.";
        }

        var previous = before.IsEmpty ? (byte)0 : before[^1];
        var what = ((char)rest[0], (char)previous) switch
        {
            ('/' or '#', _) => "comments are not part of it; remove them",
            ('\'', _) => "texts and property names stand in double quotes",
            ('"', '\0' or ',' or ':' or '[' or '{') => "the text that starts here is not closed, or holds a line break, a control character or an unknown escape",
            ('}' or ']', ',') => "the comma before this is followed by nothing; remove it",
            (_, ',') => "expected a further value or property name after the comma",
            (_, ':') => "expected a value: a text in double quotes, a number, `true`, `false`, an array or an object",
            (_, '{') => "expected a property name in double quotes, or `}`",
            (_, '[') => "expected a value, or `]`",
            (_, '\0') => "expected `{`",
            _ => "expected a comma, a colon or a closing bracket",
        };
        return $"This is not JSON: {what}.";
    }
}
