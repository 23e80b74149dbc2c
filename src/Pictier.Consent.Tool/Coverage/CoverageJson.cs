using System.Text.Json;
using Pictier.Consent.Testing.Coverage;

namespace Pictier.Consent.Tool.Coverage;

/// <summary>Writes the coverage as a JSON object: the figures, and every item with its state.</summary>
internal static class CoverageJson
{
    internal static void Write(Utf8JsonWriter json, PolicyCoverage coverage)
    {
        json.WriteStartObject();
        json.WriteString("format", "pictier-consent/coverage/1");
        json.WriteNumber("scenarios", coverage.Scenarios);
        Figures("overall", coverage.Overall);
        Figures("clauses", coverage.OfClauses);
        Figures("rules", coverage.OfRules);
        Figures("conditions", coverage.OfConditions);
        Figures("reasons", coverage.OfReasons);
        json.WriteStartArray("items");
        foreach (var item in coverage.Items)
        {
            json.WriteStartObject();
            json.WriteString("name", item.Name);
            json.WriteString("state", CoverageSection.WordOf(item.State));
            json.WriteNumber("scenarios", item.Scenarios);
            if (item.First is { } first)
            {
                json.WriteString("first", first.Name);
            }

            if (item.AcceptedBecause is { } because)
            {
                json.WriteString("because", because);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var error in coverage.Errors)
        {
            json.WriteStringValue(error.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Figures(string name, CoverageFigures figures)
        {
            json.WriteStartObject(name);
            json.WriteNumber("covered", figures.Covered);
            json.WriteNumber("accepted", figures.Accepted);
            json.WriteNumber("total", figures.Total);
            json.WriteNumber("percent", figures.Percent);
            json.WriteEndObject();
        }
    }
}
