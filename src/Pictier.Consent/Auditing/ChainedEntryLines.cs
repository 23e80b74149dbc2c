using System.Buffers;
using System.Text;
using System.Text.Json;
using Pictier.Consent.Json;

namespace Pictier.Consent.Auditing;

/// <summary>Writes chained entries as JSON lines, and reads them back with the exact bytes that were hashed.</summary>
internal static class ChainedEntryLines
{
    private static ReadOnlySpan<byte> EntryProperty => ",\"entry\":"u8;

    /// <summary>Appends the entry and a line break.</summary>
    internal static void Write(IBufferWriter<byte> output, ChainedEntry chained)
    {
        output.Write(Encoding.UTF8.GetBytes(
            $"{{\"seq\":{chained.Sequence},\"previous\":\"{chained.Previous}\",\"hash\":\"{chained.Hash}\""));
        output.Write(EntryProperty);
        output.Write(chained.Entry.Utf8.Span);
        output.Write("}\n"u8);
    }

    /// <summary>The entry of a line.</summary>
    /// <exception cref="InvalidDocumentException">The line is not what a log writes; every error is listed.</exception>
    internal static ChainedEntry Read(SourceText line)
    {
        var errors = new List<DocumentError>();
        var limits = DocumentLimits.Default;
        if (JsonTreeReader.Read(line, limits, errors) is { } root
            && new DocumentReader(line, errors).Object(root, "$", json => Read(json, line)) is { } chained
            && errors.Count == 0)
        {
            return chained;
        }

        throw new InvalidDocumentException(errors);
    }

    internal static AuditHash Hash(ObjectReader json, string name)
    {
        if (json.Mandatory(name, json.Document.Text) is { } text && !AuditHash.TryParse(text, out _))
        {
            json.Error(name, "The hash is not 64 lower-case hexadecimal digits.");
        }

        return json.Find(name) is { Kind: JsonKind.Text } value && AuditHash.TryParse(value.Text, out var hash) ? hash : default;
    }

    private static ChainedEntry Read(ObjectReader json, SourceText line) => new(
        json.Mandatory("seq", json.Document.LongNumber) ?? 0,
        Hash(json, "previous"),
        Hash(json, "hash"),
        new AuditEntry(json.Mandatory("entry", (value, _) => Bytes(line, value)) ?? []));

    // The bytes as they stand in the line: written again they could differ in an escape, and another hash would come out.
    private static byte[] Bytes(SourceText line, JsonTree value)
    {
        var reader = new Utf8JsonReader(line.Utf8[value.Offset..]);
        reader.Read();
        reader.Skip();
        return line.Utf8.Slice(value.Offset, (int)reader.BytesConsumed).ToArray();
    }
}
