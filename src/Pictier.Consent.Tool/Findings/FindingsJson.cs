using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pictier.Consent.Tool.Findings;

/// <summary>Findings as one JSON document.</summary>
internal static class FindingsJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    internal static void Write(TextWriter text, IReadOnlyList<Finding> findings)
    {
        using var document = new MemoryStream();
        using (var json = new Utf8JsonWriter(document, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        text.WriteLine(Encoding.UTF8.GetString(document.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", FindingsText.Word(finding.Rule.Severity));
        json.WriteString("file", finding.Place.File);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteNumber("column", finding.Place.Column);
        json.WriteString("path", finding.Place.Path);
        json.WriteString("what", finding.What);
        json.WriteString("why", finding.Rule.Why);
        json.WriteString("remedy", finding.Remedy);
        json.WriteEndObject();
    }
}
