using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pictier.Consent.Json;

/// <summary>Turns the bytes of one JSON document into a tree with places, within limits.</summary>
/// <remarks>
/// A serializer stops at the first error and names its own types; a tree lets the reader of each format report every error of a
/// document at once, in the words of its domain. Only a syntax error ends the reading, since nothing after it can be trusted.
/// </remarks>
internal ref struct JsonTreeReader
{
    private const int FewProperties = 16;
    private const int LongestKnownName = 40;

    private readonly SourceText source;
    private readonly DocumentLimits limits;
    private readonly ICollection<DocumentError> errors;
    private Utf8JsonReader reader;
    private readonly List<(string? Name, int Index)> steps = [];
    private readonly string?[] names = new string?[127];
    private bool isComplete;

    private JsonTreeReader(SourceText source, DocumentLimits limits, ICollection<DocumentError> errors)
    {
        this.source = source;
        this.limits = limits;
        this.errors = errors;

        // One level more than allowed, so that a document that is too deep is reported in our words.
        reader = new Utf8JsonReader(source.Utf8, new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
    }

    /// <summary>Where the reader is. It is only told when something is wrong there.</summary>
    private readonly string Place
    {
        get
        {
            var path = new StringBuilder("$");
            foreach (var (name, index) in steps)
            {
                _ = name is null ? path.Append(CultureInfo.InvariantCulture, $"[{index}]") : path.Append('.').Append(JsonTree.Shorten(name));
            }

            return path.ToString();
        }
    }

    private readonly int Offset => (int)reader.TokenStartIndex;

    /// <summary>The document as a tree; null when it is no JSON or too large, which is then among the errors.</summary>
    internal static JsonTree? Read(SourceText source, DocumentLimits limits, ICollection<DocumentError> errors)
    {
        if (source.ByteCount > limits.MaxBytes)
        {
            errors.Add(source.Error(0, "$", $"This is longer than the limit of {limits.MaxBytes} bytes; shorten it, or raise the limit."));
            return null;
        }

        var tree = new JsonTreeReader(source, limits, errors);
        try
        {
            return tree.ReadDocument();
        }
        catch (JsonException)
        {
            var offset = (int)tree.reader.BytesConsumed;
            errors.Add(source.Error(offset, tree.Place, tree.isComplete
                ? "Something follows the end of the document; a document, or a line of JSON lines, is one JSON object."
                : SyntaxErrors.Describe(source.Utf8, offset)));
            return null;
        }
    }

    private JsonTree? ReadDocument()
    {
        reader.Read();
        var root = ReadValue(1);
        if (root is not null)
        {
            // Fails when something follows the end.
            isComplete = true;
            reader.Read();
        }

        return root;
    }

    private JsonTree? ReadValue(int depth)
    {
        var offset = Offset;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return depth > limits.MaxDepth ? TooDeep(offset) : ReadObject(offset, depth);
            case JsonTokenType.StartArray:
                return depth > limits.MaxDepth ? TooDeep(offset) : ReadArray(offset, depth);
            case JsonTokenType.String:
                return ReadText(offset) is { } text ? new JsonTree(JsonKind.Text, offset) { Text = text } : new JsonTree(JsonKind.Unreadable, offset);
            case JsonTokenType.Number:
                return new JsonTree(JsonKind.Number, offset) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True:
                return new JsonTree(JsonKind.True, offset);
            case JsonTokenType.False:
                return new JsonTree(JsonKind.False, offset);
            default:
                return new JsonTree(JsonKind.Null, offset);
        }
    }

    /// <summary>The text or the property name; null when it is no Unicode, which is then among the errors.</summary>
    private string? ReadText(int offset)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            errors.Add(source.Error(offset, Place, "The text is not valid Unicode: it contains half a surrogate pair or broken UTF-8."));
            return null;
        }
    }

    // Documents say the same few names over and over; one string for each is enough.
    private string? ReadName(int offset)
    {
        var utf8 = reader.ValueSpan;
        if (reader.ValueIsEscaped || utf8.Length is 0 or > LongestKnownName)
        {
            return ReadText(offset);
        }

        ref var known = ref names[((utf8[0] * 31) + (utf8[^1] * 7) + utf8.Length) % names.Length];
        return known is not null && reader.ValueTextEquals(known) ? known : known = ReadText(offset);
    }

    private readonly JsonTree? TooDeep(int offset)
    {
        errors.Add(source.Error(offset, Place, $"This is nested deeper than the limit of {limits.MaxDepth} levels; nest less, or raise the limit."));
        return null;
    }

    private JsonTree? ReadObject(int offset, int depth)
    {
        var members = new List<JsonMember>();
        HashSet<string>? set = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = Offset;
            var name = ReadName(nameOffset);
            var isRepeated = name is not null && IsRepeated(name, members, ref set);
            if (isRepeated)
            {
                Enter(name!, 0);
                errors.Add(source.Error(nameOffset, Place, $"The property `{JsonTree.Shorten(name!)}` appears twice; keep one."));
                Leave();
            }

            reader.Read();
            Enter(name ?? "?", 0);
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            Leave();
            if (name is not null)
            {
                members.Add(new JsonMember(name, nameOffset, value));
            }
        }

        return new JsonTree(JsonKind.Object, offset) { Members = members };
    }

    // Few properties are compared one by one; a set of them is only made where that would take long.
    private static bool IsRepeated(string name, List<JsonMember> members, ref HashSet<string>? set)
    {
        if (members.Count < FewProperties)
        {
            foreach (var member in members)
            {
                if (member.Name == name)
                {
                    return true;
                }
            }

            return false;
        }

        set ??= new HashSet<string>(members.Select(m => m.Name), StringComparer.Ordinal);
        return !set.Add(name);
    }

    private JsonTree? ReadArray(int offset, int depth)
    {
        var items = new List<JsonTree>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == limits.MaxItems)
            {
                errors.Add(source.Error(offset, Place, $"The array has more items than the limit of {limits.MaxItems}; shorten it, or raise the limit."));
                return null;
            }

            Enter(null, items.Count);
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            Leave();
            items.Add(value);
        }

        return new JsonTree(JsonKind.Array, offset) { Items = items };
    }

    private readonly void Enter(string? name, int index) => steps.Add((name, index));

    private readonly void Leave() => steps.RemoveAt(steps.Count - 1);
}
