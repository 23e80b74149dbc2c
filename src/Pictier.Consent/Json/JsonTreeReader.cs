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
    private readonly int start;
    private Utf8JsonReader reader;

    private JsonTreeReader(SourceText source, DocumentLimits limits, ICollection<DocumentError> errors)
    {
        this.source = source;
        this.limits = limits;
        this.errors = errors;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        start = source.Utf8.StartsWith(mark) ? mark.Length : 0;

        // One level more than allowed, so that a document that is too deep is reported in our words.
        reader = new Utf8JsonReader(source.Utf8[start..], new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
    }

    private readonly int Offset => start + (int)reader.TokenStartIndex;

    /// <summary>The document as a tree; null when it is no JSON or too large, which is then among the errors.</summary>
    internal static JsonTree? Read(SourceText source, DocumentLimits limits, ICollection<DocumentError> errors)
    {
        if (source.Utf8.Length > limits.MaxBytes)
        {
            errors.Add(source.Error(0, "$", $"The document has {source.Utf8.Length} bytes, more than the limit of {limits.MaxBytes}."));
            return null;
        }

        var tree = new JsonTreeReader(source, limits, errors);
        try
        {
            return tree.ReadDocument();
        }
        catch (JsonException exception)
        {
            var offset = tree.start + (int)tree.reader.BytesConsumed;
            errors.Add(source.Error(offset, "$", SyntaxMessage(exception)));
            return null;
        }
        catch (InvalidOperationException)
        {
            errors.Add(source.Error(tree.Offset, "$", "The text is not valid Unicode: it contains half a surrogate pair or broken UTF-8."));
            return null;
        }
    }

    private static string SyntaxMessage(JsonException exception)
    {
        var sentence = exception.Message;
        var place = sentence.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"This is not JSON: {(place < 0 ? sentence : sentence[..place])}";
    }

    private JsonTree? ReadDocument()
    {
        reader.Read();
        var root = ReadValue(1, "$");
        if (root is not null && reader.Read())
        {
            errors.Add(source.Error(Offset, "$", "Something follows the end of the document."));
        }

        return root;
    }

    private JsonTree? ReadValue(int depth, string path)
    {
        var offset = Offset;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return depth > limits.MaxDepth ? TooDeep(offset, path) : ReadObject(offset, depth, path);
            case JsonTokenType.StartArray:
                return depth > limits.MaxDepth ? TooDeep(offset, path) : ReadArray(offset, depth, path);
            case JsonTokenType.String:
                return new JsonTree(JsonKind.Text, offset) { Text = reader.GetString()! };
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

    private readonly JsonTree? TooDeep(int offset, string path)
    {
        errors.Add(source.Error(offset, path, $"The document is nested more than {limits.MaxDepth} levels deep."));
        return null;
    }

    private JsonTree? ReadObject(int offset, int depth, string path)
    {
        var tree = new JsonTree(JsonKind.Object, offset);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = Offset;
            var name = reader.GetString()!;
            var memberPath = $"{path}.{JsonTree.Shorten(name)}";
            if (!names.Add(name))
            {
                errors.Add(source.Error(nameOffset, memberPath, $"The property `{JsonTree.Shorten(name)}` appears twice; keep one."));
            }

            reader.Read();
            if (ReadValue(depth + 1, memberPath) is not { } value)
            {
                return null;
            }

            tree.Members.Add(new JsonMember(name, nameOffset, value));
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
                errors.Add(source.Error(offset, path, $"The array has more than {limits.MaxItems} items."));
                return null;
            }

            if (ReadValue(depth + 1, $"{path}[{tree.Items.Count}]") is not { } value)
            {
                return null;
            }

            tree.Items.Add(value);
        }

        return tree;
    }
}
