using System.Text.Json;
using Pictier.Consent.Testing.Mutation;

namespace Pictier.Consent.Tool.Mutation;

/// <summary>Writes what came of every mutant as a JSON object.</summary>
internal static class MutationJson
{
    internal static void Write(Utf8JsonWriter json, MutationReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("mutants", report.Results.Count);
        json.WriteNumber("killed", report.Killed);
        json.WriteNumber("accepted", report.Accepted);
        json.WriteNumber("survived", report.Survivors.Count());
        json.WriteStartArray("results");
        foreach (var result in report.Results)
        {
            json.WriteStartObject();
            json.WriteString("name", result.Mutant.Name);
            json.WriteString("mutator", result.Mutant.Mutator.Name);
            json.WriteString("description", result.Mutant.Description);
            json.WriteString("clause", result.Mutant.Clause);
            json.WriteString("state", result.KilledBy is not null ? "killed" : result.AcceptedBecause is not null ? "accepted" : "survived");
            if (result.KilledBy is { } killer)
            {
                json.WriteString("killedBy", killer.Name);
            }
            else if (result.AcceptedBecause is { } because)
            {
                json.WriteString("because", because);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var error in report.Errors)
        {
            json.WriteStringValue(error.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
