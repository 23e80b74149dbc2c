using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pictier.Consent.Tool.Coverage;
using Pictier.Consent.Tool.Mutation;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>Writes what came of scenarios as one JSON document.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    internal static void Write(TextWriter text, TestReport report)
    {
        text.WriteLine(Document(json => Write(json, report)));
    }

    /// <summary>A readable JSON document.</summary>
    internal static string Document(Action<Utf8JsonWriter> write)
    {
        using var document = new MemoryStream();
        using (var json = new Utf8JsonWriter(document, Readable))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(document.ToArray());
    }

    private static void Write(Utf8JsonWriter json, TestReport report)
    {
        json.WriteStartObject();
        json.WriteString("format", "pictier-consent/test-report/1");
        json.WriteNumber("scenarios", report.Count);
        json.WriteNumber("failed", report.Failed.Count());
        json.WriteStartArray("results");
        foreach (var result in report.Results)
        {
            json.WriteStartObject();
            json.WriteString("name", result.Scenario.Name);
            json.WriteString("file", result.Scenario.File);
            json.WriteNumber("line", result.Scenario.Line);
            json.WriteBoolean("held", result.Held);
            json.WriteString("effect", result.Outcome.Effect == Effect.Allow ? "allow" : "deny");
            json.WriteString("reason", result.Outcome.Reason.Name());
            json.WriteString("clause", result.Outcome.Clause);
            json.WriteString("law", result.Outcome.Law);
            json.WriteStartArray("obligations");
            foreach (var obligation in result.Outcome.Obligations)
            {
                json.WriteStringValue(obligation.Name());
            }

            json.WriteEndArray();
            json.WriteStartArray("differences");
            foreach (var difference in result.Disappointments)
            {
                json.WriteStartObject();
                json.WriteString("what", difference.What);
                json.WriteString("expected", difference.Expected);
                json.WriteString("actual", difference.Actual);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Coverage is { } coverage)
        {
            json.WritePropertyName("coverage");
            CoverageJson.Write(json, coverage);
        }

        if (report.Mutation is { } mutation)
        {
            json.WritePropertyName("mutation");
            MutationJson.Write(json, mutation);
        }

        json.WriteEndObject();
    }
}
