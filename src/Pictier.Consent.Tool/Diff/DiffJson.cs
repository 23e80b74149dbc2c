using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Diff;

/// <summary>A comparison as one JSON document.</summary>
internal static class DiffJson
{
    internal static string Write(PolicyComparison comparison)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", "pictier-consent/diff/1");
            json.WriteString("from", Time(comparison.From));
            if (comparison.Before is { } before)
            {
                json.WriteStartObject("notCompared");
                json.WriteString("onlyInForce", before.OnlyOld ? "old" : "new");
                json.WriteString("from", Time(before.From));
                json.WriteString("until", Time(before.Until));
                json.WriteEndObject();
            }

            json.WriteNumber("weaker", comparison.Count(Direction.Weaker));
            json.WriteNumber("stronger", comparison.Count(Direction.Stronger));
            json.WriteNumber("otherReason", comparison.Count(Direction.Same));
            json.WriteStartArray("changes");
            foreach (var (change, i) in comparison.Changes.Select((change, i) => (change, i)))
            {
                Write(json, change, $"change-{i + 1:D4}");
            }

            json.WriteEndArray();
            json.WriteStartObject("figures");
            json.WriteNumber("cells", comparison.Figures.Cells);
            json.WriteNumber("classes", comparison.Figures.Classes);
            json.WriteNumber("asked", comparison.Figures.Asked);
            json.WriteNumber("run", comparison.Figures.Run);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Change change, string id)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("direction", change.Direction == Direction.Same ? "other-reason" : Word.Of(change.Direction));
        json.WriteString("operation", Word.Of(change.Operation));
        json.WriteString("purpose", change.Purpose);
        Text(json, "underlyingPurpose", change.Underlying);
        Text(json, "recipient", change.Recipient);
        Write(json, "old", change.Old);
        Write(json, "new", change.New);
        json.WriteStartArray("where");
        foreach (var cell in change.Cells)
        {
            json.WriteStartObject();
            json.WriteStartArray("data");
            foreach (var category in cell.Data)
            {
                json.WriteStringValue(category);
            }

            json.WriteEndArray();
            json.WriteString("at", Time(cell.At));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("witness");
        json.WritePropertyName("request");
        json.WriteRawValue(WitnessFiles.Request(change.Witness, id));
        json.WriteStartArray("ledger");
        foreach (var line in WitnessFiles.Ledger(change.Witness))
        {
            json.WriteRawValue(line);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, string name, ComparedDecision decision)
    {
        json.WriteStartObject(name);
        json.WriteString("effect", Word.Of(decision.Effect));
        json.WriteString("reason", decision.Reason.Name());
        Text(json, "clause", decision.Clause);
        Text(json, "law", decision.Law);
        json.WriteStartArray("obligations");
        foreach (var obligation in decision.Obligations.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            json.WriteStringValue(obligation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
