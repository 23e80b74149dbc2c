using System.Text;
using System.Text.Json;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Tests;

/// <summary>A folder with files for the command line, and what a run of it said.</summary>
internal sealed class Workspace : IDisposable
{
    internal const string Policy = """
        {
          "format": "pictier-consent/policy/1",
          "extends": "pictier/2020-10-01",
          "id": "album",
          "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "photo", "specialCare": "no" }, { "id": "email", "specialCare": "no" } ],
          "purposes": [ { "id": "prints", "clause": "2.1(1)", "data": ["photo"] }, { "id": "ads", "clause": "none" } ]
        }
        """;

    internal const string Ledger = """
        {"event":"consent-given","subject":"s1","at":"2024-01-01T00:00:00Z","consent":"c1","operations":["use"],"purposes":["ads"],"data":["email"],"noticeShownAt":"2024-01-01T00:00:00Z","identityConfirmed":true,"method":"click","evidence":"e1"}
        """;

    internal const string Allowed = """{"id":"allowed","at":"2024-06-01T00:00:00Z","operation":"use","subject":"s1","subjectFacts":{"status":"living","birthDate":"1990-05-05"},"purpose":"ads","data":["email"]}""";

    internal const string Denied = """{"id":"denied","at":"2024-06-01T00:00:00Z","operation":"use","subject":"s2","subjectFacts":{"status":"living","birthDate":"1990-05-05"},"purpose":"ads","data":["email"]}""";

    internal const string NotValid = """{"id":"not-valid","at":"2024-06-01T00:00:00Z","operation":"use","subject":"s2","purpose":"ads","data":[]}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pictier-consent-");

    internal string Standard { get; private set; } = string.Empty;

    internal string Error { get; private set; } = string.Empty;

    internal IReadOnlyList<JsonElement> Lines => LinesOf(Standard);

    internal static IReadOnlyList<JsonElement> LinesOf(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    internal string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Writes a file and tells its path.</summary>
    internal string With(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>The options of an evaluation of these requests with a valid policy and ledger.</summary>
    internal string[] Evaluate(string requests, params string[] further) =>
        ["evaluate", "--policy", With("policy.json", Policy), "--ledger", With("ledger.jsonl", Ledger), "--requests", With("requests.jsonl", requests), .. further];

    internal int Run(params string[] arguments) => Run(arguments, string.Empty);

    internal int Run(string[] arguments, string input)
    {
        using var standard = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = CommandLine.Run(arguments, new Terminal(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), () => standard, error, TerminalStyle.Plain));
        Standard = Encoding.UTF8.GetString(standard.ToArray());
        Error = error.ToString();
        return exitCode;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
