using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pictier.Consent.Tool.Findings;

/// <summary>Writes findings as SARIF 2.1.0, which code review shows beside the lines.</summary>
internal static class SarifWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes one run: every rule that was asked, and what was found.</summary>
    internal static void Write(TextWriter text, IReadOnlyList<FindingRule> rules, IEnumerable<Finding> findings)
    {
        using var document = new MemoryStream();
        using (var json = new Utf8JsonWriter(document, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteDriver(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in findings)
            {
                WriteResult(json, rules, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        text.WriteLine(Encoding.UTF8.GetString(document.ToArray()));
    }

    private static void WriteDriver(Utf8JsonWriter json, IReadOnlyList<FindingRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "pictier-consent");
        json.WriteString("semanticVersion", typeof(SarifWriter).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            WriteText(json, "shortDescription", rule.Summary);
            WriteText(json, "fullDescription", $"{rule.Summary} {rule.Why}");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, IReadOnlyList<FindingRule> rules, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rules.Index().First(r => r.Item == finding.Rule).Index);
        json.WriteString("level", Level(finding.Rule.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, finding.Place);
        json.WriteEndObject();
        json.WriteEndArray();

        // A finding that moves to another line is still the same finding.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("finding/v1", Fingerprint(finding));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, FindingPlace place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place.File));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
            {
                json.WriteNumber("startColumn", place.Column);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place.Path is { } path)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", path);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    // Relative where it can be, so that code review finds the file in its own copy of the repository.
    private static string UriOf(string file)
    {
        var path = Path.GetRelativePath(Environment.CurrentDirectory, file);
        return path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path)
            ? new Uri(Path.GetFullPath(file)).AbsoluteUri
            : string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }

    private static string Fingerprint(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule.Id}\n{finding.Place.Path}\n{finding.What}")));

    private static string Level(FindingSeverity severity) => severity.ToString().ToLowerInvariant();

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
