using System.Globalization;
using System.Text;
using System.Text.Json;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting;

/// <summary>Where the values of a JSON file stand, by their path.</summary>
internal sealed class JsonPlaces
{
    private static readonly UTF8Encoding Utf8 = new(false);
    private readonly string file;
    private readonly byte[] text;
    private readonly Dictionary<string, int> offsets = new(StringComparer.Ordinal);

    private JsonPlaces(string file, byte[] text) => (this.file, this.text) = (file, text);

    /// <summary>The places of a text that is known to be JSON.</summary>
    internal static JsonPlaces Of(string file, byte[] text)
    {
        var places = new JsonPlaces(file, text);
        var start = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var json = new Utf8JsonReader(text.AsSpan(start));
        json.Read();
        places.Walk(ref json, "$", start);
        return places;
    }

    /// <summary>The place of the value at that path, or of the nearest one around it.</summary>
    internal FindingPlace At(string path)
    {
        for (var known = path; ; known = known[..known.LastIndexOfAny(['.', '['])])
        {
            if (offsets.TryGetValue(known, out var offset))
            {
                return Place(offset, path);
            }
        }
    }

    private FindingPlace Place(int offset, string path)
    {
        var before = text.AsSpan(0, offset);
        var line = before.Count((byte)'\n') + 1;
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new FindingPlace(file, line, Utf8.GetCharCount(before[start..]) + 1, path);
    }

    private void Walk(ref Utf8JsonReader json, string path, int start)
    {
        offsets[path] = start + (int)json.TokenStartIndex;
        if (json.TokenType == JsonTokenType.StartObject)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
            {
                var name = json.GetString();
                json.Read();
                Walk(ref json, $"{path}.{name}", start);
            }
        }
        else if (json.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
            {
                Walk(ref json, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), start);
            }
        }
    }
}
