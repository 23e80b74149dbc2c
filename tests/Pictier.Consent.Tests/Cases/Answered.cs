using System.Text.Json;
using System.Text.Json.Nodes;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Tests.Cases;

/// <summary>What a decision or an answer says, in the words of the contract, so that it compares with an expected line and with the reference model.</summary>
internal sealed record Answered(string Effect, string Reason, string? Clause, string? Obligations)
{
    internal static Answered Of(Decision decision) => new(
        decision.IsAllowed ? "allow" : "deny", decision.Reason.Name(), decision.Clause, Sorted(decision.Obligations.Select(o => o.Name())));

    internal static Answered Of(SubjectRequestAnswer answer) => new(
        answer.IsGranted ? "allow" : "deny", answer.Reason.Name(), answer.Clause, Sorted(answer.Obligations.Select(o => o.Name())));

    /// <summary>Decides a line of a file of requests; one that is not valid has the written denial.</summary>
    internal static Answered Decide(ConsentPolicy policy, ConsentLedger ledger, RequestLine line) => line.Request is { } request
        ? Of(policy.Decide(request, ledger.HistoryOf(request.DataSubject), line.At!.Value))
        : Written(DecisionWriter.WriteInvalid(line));

    /// <summary>What a written decision or an expected line says; the obligations are null when it says nothing of them.</summary>
    internal static Answered Written(string line)
    {
        var json = JsonNode.Parse(line)!.AsObject();
        return new(Text("effect")!, Text("reason")!, Text("clause"), json["obligations"] is { } owed ? Sorted(owed.AsArray().Select(o => (string)o!)) : null);

        string? Text(string name) => (string?)json[name];
    }

    internal static string Sorted(IEnumerable<string> names) => string.Join(" ", names.Order(StringComparer.Ordinal));

    internal static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
