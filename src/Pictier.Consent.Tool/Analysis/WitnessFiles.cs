using System.Text;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Writes situations as files that <c>evaluate</c> takes: a file of one request, and a ledger beside it.</summary>
internal static class WitnessFiles
{
    internal static void Write(string directory, IEnumerable<(string Name, Situation Situation)> situations)
    {
        Directory.CreateDirectory(directory);
        foreach (var (name, situation) in situations)
        {
            Save(Path.Combine(directory, name + ".requests.jsonl"), [Request(situation, name)]);
            Save(Path.Combine(directory, name + ".ledger.jsonl"), Ledger(situation));
        }
    }

    /// <summary>How the policy decides what the files say: they are read as <c>evaluate</c> reads them.</summary>
    internal static Decision Decided(ConsentPolicy policy, Situation situation)
    {
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(Request(situation, "witness")));
        var line = RequestLines.Read(lines, "witness").Single();
        var ledger = ConsentLedger.Parse(string.Join('\n', Ledger(situation)));
        return line.Request is { } request
            ? policy.Decide(request, ledger.HistoryOf(request.DataSubject), line.At!.Value)
            : throw new AnalysisException($"A witness cannot be written as a request; please report this.");
    }

    internal static string Request(Situation situation, string id) => RequestWriter.Write(situation.Request with { Id = id }, situation.At);

    internal static IEnumerable<string> Ledger(Situation situation) => situation.Events.Select(EventWriter.Write);

    private static void Save(string file, IEnumerable<string> lines) =>
        File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")), new UTF8Encoding(false));
}
