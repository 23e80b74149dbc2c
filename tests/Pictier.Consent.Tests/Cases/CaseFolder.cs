using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Tests.Cases;

/// <summary>One variant of the worked cases: its policy set, its ledger, its requests and what is expected of them.</summary>
internal sealed class CaseFolder
{
    private static readonly string Root = Path.Combine(TestContext.CurrentContext.TestDirectory, "Cases");

    private CaseFolder(string folder)
    {
        Name = Path.GetFileName(folder);
        Policy = ConsentPolicy.Load(Directory.GetFiles(folder, "policy*.json").Order(StringComparer.Ordinal));
        var requests = Path.Combine(folder, "requests.jsonl");
        Expected = File.ReadAllLines(Path.Combine(folder, "expected.jsonl"));
        var ledger = Path.Combine(folder, "ledger.jsonl");
        HasDecisions = File.Exists(ledger);
        Ledger = HasDecisions ? ConsentLedger.Load(ledger) : ConsentLedger.Empty;
        Requests = HasDecisions ? Read(requests, RequestLines.Read) : [];
        SubjectRequests = HasDecisions ? [] : Read(requests, SubjectRequestLines.Read);
    }

    /// <summary>Every variant, by name.</summary>
    internal static IReadOnlyList<CaseFolder> All { get; } = [.. Directory.GetDirectories(Root).Order(StringComparer.Ordinal).Select(f => new CaseFolder(f))];

    /// <summary>What each case is about, by its id, from the index.</summary>
    internal static IReadOnlyDictionary<string, string> Situations { get; } = File.ReadLines(Path.Combine(Root, "INDEX.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Split(" | "))
        .ToDictionary(cells => cells[0][2..], cells => cells[1]);

    internal string Name { get; }

    internal ConsentPolicy Policy { get; }

    internal ConsentLedger Ledger { get; }

    internal IReadOnlyList<string> Expected { get; }

    /// <summary>Whether its requests are uses to be decided; else they are requests of section 5.</summary>
    internal bool HasDecisions { get; }

    internal IReadOnlyList<RequestLine> Requests { get; }

    internal IReadOnlyList<SubjectRequestLine> SubjectRequests { get; }

    public override string ToString() => Name;

    private List<TLine> Read<TLine>(string file, Func<Stream, string, DocumentLimits?, IEnumerable<TLine>> read)
    {
        using var stream = File.OpenRead(file);
        return [.. read(stream, Name, null)];
    }
}
