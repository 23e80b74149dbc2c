using System.Text.Json;

namespace Pictier.Consent.Json;

/// <summary>Turns the bytes of one JSON document into a tree with places, within limits.</summary>
/// <remarks>
/// A serializer stops at the first error and names its own types; a tree lets the reader of each format report every error of a
/// document at once, in the words of its domain. Only a syntax error ends the reading, since nothing after it can be trusted.
/// </remarks>
internal ref struct JsonTreeReader
{
    private readonly SourceText source;
    private readonly DocumentLimits limits;
    private readonly ICollection<DocumentError> errors;
    private Utf8JsonReader reader;
    private string place = "$";
    private bool isComplete;

    private JsonTreeReader(SourceText source, DocumentLimits limits, ICollection<DocumentError> errors)
    {
        this.source = source;
        this.limits = limits;
        this.errors = errors;

        // One level more than allowed, so that a document that is too deep is reported in our words.
        reader = new Utf8JsonReader(source.Utf8, new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
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
            errors.Add(source.Error(offset, tree.place, tree.isComplete
                ? "Something follows the end of the document; a document, or a line of JSON lines, is one JSON object."
                : SyntaxErrors.Describe(source.Utf8, offset)));
            return null;
        }
    }

    private JsonTree? ReadDocument()
    {
        reader.Read();
        var root = ReadValue(1, "$");
        if (root is not null)
        {
            // Fails when something follows the end.
            isComplete = true;
            reader.Read();
        }

        return root;
    }

    private JsonTree? ReadValue(int depth, string path)
    {
        place = path;
        var offset = Offset;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return depth > limits.MaxDepth ? TooDeep(offset, path) : ReadObject(offset, depth, path);
            case JsonTokenType.StartArray:
                return depth > limits.MaxDepth ? TooDeep(offset, path) : ReadArray(offset, depth, path);
            case JsonTokenType.String:
                return ReadText(offset, path) is { } text ? new JsonTree(JsonKind.Text, offset) { Text = text } : new JsonTree(JsonKind.Unreadable, offset);
            case JsonTokenType.Number:
                return new JsonTree(JsonKind.Number, offset) { Text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True:
                return new JsonTree(JsonKind.True, offset);
            case JsonTokenType.False:
                return new JsonTree(JsonKind.False, offset);
            default:
                return new JsonTree(JsonKind.Null, offset);
        }
    }

    /// <summary>The text or the property name; null when it is no Unicode, which is then among the errors.</summary>
    private string? ReadText(int offset, string path)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            errors.Add(source.Error(offset, path, "The text is not valid Unicode: it contains half a surrogate pair or broken UTF-8."));
            return null;
        }
    }

    private readonly JsonTree? TooDeep(int offset, string path)
    {
        errors.Add(source.Error(offset, path, $"This is nested deeper than the limit of {limits.MaxDepth} levels; nest less, or raise the limit."));
        return null;
    }

    private JsonTree? ReadObject(int offset, int depth, string path)
    {
        var tree = new JsonTree(JsonKind.Object, offset);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = Offset;
            var name = ReadText(nameOffset, path);
            var memberPath = $"{path}.{JsonTree.Shorten(name ?? "?")}";
            if (name is not null && !names.Add(name))
            {
                errors.Add(source.Error(nameOffset, memberPath, $"The property `{JsonTree.Shorten(name)}` appears twice; keep one."));
            }

            reader.Read();
            if (ReadValue(depth + 1, memberPath) is not { } value)
            {
                return null;
            }

            if (name is not null)
            {
                tree.Members.Add(new JsonMember(name, nameOffset, value));
            }

            place = path;
        }

        return tree;
    }

    private JsonTree? ReadArray(int offset, int depth, string path)
    {
        var tree = new JsonTree(JsonKind.Array, offset);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (tree.Items.Count == limits.MaxItems)
            {
                errors.Add(source.Error(offset, path, $"The array has more items than the limit of {limits.MaxItems}; shorten it, or raise the limit."));
                return null;
            }

            if (ReadValue(depth + 1, $"{path}[{tree.Items.Count}]") is not { } value)
            {
                return null;
            }

            tree.Items.Add(value);
            place = path;
        }

        return tree;
    }
}
