using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pictier.Consent.Json;

/// <summary>Writes the values that every format of the contract shares; what has its default is left out.</summary>
internal static class JsonOutput
{
    // Japanese text stays readable: the output is UTF-8 JSON for files and pipes, never HTML.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    // A page that grew beyond this is not kept.
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Page, Utf8JsonWriter Pen)? spare;

    internal static string ToText(Action<Utf8JsonWriter> write, bool indented = false) =>
        System.Text.Encoding.UTF8.GetString(ToBytes(write, indented));

    internal static byte[] ToBytes(Action<Utf8JsonWriter> write, bool indented = false) => ToBytes(write, static (json, write) => write(json), indented);

    internal static byte[] ToBytes<T>(T value, Action<Utf8JsonWriter, T> write, bool indented = false)
    {
        // Each thread keeps one page and its pen; whoever writes while it is in use takes new ones.
        var (page, pen) = indented || spare is not { } kept ? Pages(indented) : kept;
        spare = null;
        write(pen, value);
        pen.Flush();
        var bytes = page.WrittenSpan.ToArray();
        if (!indented && page.Capacity <= MostKept)
        {
            page.ResetWrittenCount();
            pen.Reset();
            spare = (page, pen);
        }

        return bytes;
    }

    /// <summary>Writes behind what an output has already.</summary>
    internal static void To<T>(IBufferWriter<byte> output, T value, Action<Utf8JsonWriter, T> write)
    {
        var (page, pen) = spare ?? Pages(indented: false);
        spare = null;
        pen.Reset(output);
        write(pen, value);
        pen.Flush();
        pen.Reset(page);
        spare = (page, pen);
    }

    private static (ArrayBufferWriter<byte> Page, Utf8JsonWriter Pen) Pages(bool indented)
    {
        var page = new ArrayBufferWriter<byte>(1024);
        return (page, new Utf8JsonWriter(page, indented ? Indented : Compact));
    }

    internal static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>The same under a name that is encoded already, for what every record has: encoding a name takes longer than writing it.</summary>
    internal static void Text(this Utf8JsonWriter json, JsonEncodedText name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    internal static void Flag(this Utf8JsonWriter json, string name, bool flag, bool byDefault = false)
    {
        if (flag != byDefault)
        {
            json.WriteBoolean(name, flag);
        }
    }

    internal static void Instant(this Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            json.WriteString(name, Times.Write(instant));
        }
    }

    internal static void Instant(this Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset at)
    {
        Span<byte> text = stackalloc byte[Times.InstantLength];
        Times.Write(at, text);
        json.WriteString(name, text);
    }

    internal static void Word<TEnum>(this Utf8JsonWriter json, string name, TEnum word)
        where TEnum : struct, Enum => json.WriteString(name, Words<TEnum>.NameOf(word));

    internal static void Word<TEnum>(this Utf8JsonWriter json, JsonEncodedText name, TEnum word)
        where TEnum : struct, Enum => json.WriteString(name, Words<TEnum>.EncodedNameOf(word));

    internal static void WordUnless<TEnum>(this Utf8JsonWriter json, string name, TEnum word, TEnum byDefault)
        where TEnum : struct, Enum
    {
        if (!word.Equals(byDefault))
        {
            json.Word(name, word);
        }
    }

    /// <summary>A list, written even when it is empty.</summary>
    internal static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    internal static void ListUnlessEmpty<T>(this Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count > 0)
        {
            json.List(name, items, write);
        }
    }

    internal static void Ids(this Utf8JsonWriter json, string name, IEnumerable<string> ids) => json.List(name, ids, static (json, v) => json.WriteStringValue(v));

    internal static void IdsUnlessEmpty(this Utf8JsonWriter json, string name, IReadOnlyCollection<string> ids)
    {
        if (ids.Count > 0)
        {
            json.Ids(name, ids);
        }
    }

    internal static void IdsUnlessAll(this Utf8JsonWriter json, string name, IEnumerable<string>? ids)
    {
        if (ids is not null)
        {
            json.Ids(name, ids);
        }
    }

    internal static void Object<T>(this Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is not null)
        {
            json.WriteStartObject(name);
            write(json, value);
            json.WriteEndObject();
        }
    }
}
