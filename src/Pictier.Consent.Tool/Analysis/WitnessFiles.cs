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

    internal static string Request(Situation situation, string id) => RequestWriter.Write(situation.Request with { Id = id }, situation.At);

    internal static IEnumerable<string> Ledger(Situation situation) => situation.Events.Select(EventWriter.Write);

    private static void Save(string file, IEnumerable<string> lines) =>
        File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")), new UTF8Encoding(false));
}
