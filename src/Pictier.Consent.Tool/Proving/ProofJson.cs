using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Diff;

namespace Pictier.Consent.Tool.Proving;

/// <summary>What was proven as one JSON document.</summary>
internal static class ProofJson
{
    internal static string Write(PolicyProof proof)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", "pictier-consent/proof/1");
            json.WriteNumber("proven", proof.Count(Verdict.Proven));
            json.WriteNumber("refuted", proof.Count(Verdict.Refuted));
            json.WriteNumber("vacuous", proof.Count(Verdict.Vacuous));
            json.WriteStartArray("invariants");
            foreach (var found in proof.Proofs)
            {
                Write(json, found);
            }

            json.WriteEndArray();
            json.WriteStartObject("figures");
            json.WriteNumber("cells", proof.Figures.Cells);
            json.WriteNumber("classes", proof.Figures.Classes);
            json.WriteNumber("asked", proof.Figures.Asked);
            json.WriteNumber("run", proof.Figures.Run);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, InvariantProof found)
    {
        var invariant = found.Invariant;
        json.WriteStartObject();
        json.WriteString("id", invariant.Id);
        json.WriteStartObject("title");
        json.WriteString("en", invariant.Title);
        if (invariant.TitleJa is { } japanese)
        {
            json.WriteString("ja", japanese);
        }

        json.WriteEndObject();
        json.WriteBoolean("builtIn", invariant.IsBuiltIn);
        json.WriteString("file", invariant.Place.File);
        json.WriteNumber("line", invariant.Place.Line);
        json.WriteString("verdict", Word.Of(found.Verdict));
        if (found.Counterexample is { } counterexample)
        {
            json.WriteStartObject("counterexample");
            json.WritePropertyName("request");
            json.WriteRawValue(WitnessFiles.Request(counterexample.Situation, invariant.Id));
            json.WriteStartArray("ledger");
            foreach (var line in WitnessFiles.Ledger(counterexample.Situation))
            {
                json.WriteRawValue(line);
            }

            json.WriteEndArray();
            DiffJson.Write(json, "decision", ComparedDecision.Of(counterexample.Decision));
            if (counterexample.Compared is { } other)
            {
                DiffJson.Write(json, "otherRules", ComparedDecision.Of(other));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
