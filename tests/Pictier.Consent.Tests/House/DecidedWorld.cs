using System.Text.Json;
using Pictier.Consent.Ledger;
using Pictier.Consent.Reference;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Tests.House;

/// <summary>A random world with its policy loaded, and the JSON of its decisions and answers.</summary>
internal sealed class DecidedWorld
{
    private readonly RandomWorld world;
    private readonly ConsentPolicy policy;
    private readonly ConsentLedger ledger;

    internal DecidedWorld(int seed)
    {
        world = new RandomWorld(seed);
        policy = ConsentPolicy.Parse(world.Policies);
        ledger = ConsentLedger.Parse(string.Join('\n', world.Ledger));
    }

    internal IEnumerable<(RequestLine Line, JsonElement Json)> Decisions(bool explain)
    {
        using var stream = RoundTrip.Stream(string.Join('\n', world.Requests));
        foreach (var line in RequestLines.Read(stream, "requests.jsonl"))
        {
            yield return (line, Parse(line.Request is { } request ? Decide(request, line, explain) : DecisionWriter.WriteInvalid(line)));
        }
    }

    internal IEnumerable<(SubjectRequest Request, JsonElement Json)> Answers()
    {
        using var stream = RoundTrip.Stream(string.Join('\n', world.SubjectRequests));
        foreach (var line in SubjectRequestLines.Read(stream, "requests.jsonl").Where(line => line.Request is not null))
        {
            yield return (line.Request!, Parse(SubjectRequestWriter.Write(policy.Answer(line.Request!), line.Id)));
        }
    }

    internal IEnumerable<string> Policies => policy.Versions.Select(version => $"{version.Id}@{version.Version}");

    private string Decide(ProcessingRequest request, RequestLine line, bool explain)
    {
        var history = ledger.HistoryOf(request.DataSubject);
        var decision = explain ? policy.Explain(request, history, line.At!.Value) : policy.Decide(request, history, line.At!.Value);
        return DecisionWriter.Write(decision, line.Id);
    }

    private static JsonElement Parse(string json)
    {
        json.Should().NotContain("\n");
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
