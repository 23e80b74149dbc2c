using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Tool.Explaining;

/// <summary>An explained decision as one line of JSON.</summary>
internal static class ExplainJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(TextWriter text, ExplainedDecision explained)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            json.WritePropertyName("decision");
            json.WriteRawValue(DecisionWriter.Write(explained.Situation.Decide(), explained.Id));
            json.WriteStartArray("gates");
            foreach (var gate in explained.Gates)
            {
                Write(json, gate);
            }

            json.WriteEndArray();
            json.WriteStartArray("remedies");
            foreach (var remedy in explained.Remedies)
            {
                json.WriteStartObject();
                json.WriteStartArray("steps");
                foreach (var step in remedy.Steps)
                {
                    json.WriteStringValue(step);
                }

                json.WriteEndArray();
                json.WriteString("reason", remedy.Decision.Reason.Name());
                json.WriteString("clause", remedy.Decision.Clause);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        text.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, ExplainedGate gate)
    {
        json.WriteStartObject();
        json.WriteString("gate", gate.Name);
        json.WriteBoolean("passed", gate.Passed);
        json.WriteStartArray("rules");
        foreach (var rule in gate.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Outcome.Rule);
            json.WriteString("clause", rule.Outcome.Clause);
            json.WriteString("outcome", Word.Of(rule.Outcome.Outcome));
            json.WriteString("reason", rule.Outcome.Reason?.Name());
            json.WriteString("about", rule.Basis);
            json.WriteBoolean("afterDecision", rule.Outcome.AfterDecision);
            json.WriteStartArray("conditions");
            foreach (var condition in rule.Conditions)
            {
                json.WriteStartObject();
                json.WriteString("is", condition.Name);
                json.WriteString("state", Word.Of(condition.State));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
