using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>A policy set, a ledger and requests, all valid by the contract, that depend on the seed alone.</summary>
public sealed class RandomWorld
{
    /// <summary>Draws a world.</summary>
    public RandomWorld(int seed)
    {
        var dice = new Dice(seed);
        var policies = new RandomPolicies(dice);
        var subjects = new RandomSubjects(dice, policies);
        var ledger = new RandomLedger(dice, subjects);
        var requests = new RandomRequests(dice, policies, subjects, ledger);

        Seed = seed;
        Policies = [.. policies.Documents.Select(Text)];
        Ledger = [.. ledger.Events.Select(Text)];
        Requests = [.. Enumerable.Range(1, 20 + dice.Next(41)).Select(n => Text(requests.Next("q" + n)))];
        SubjectRequests = [.. Enumerable.Range(1, 4 + dice.Next(9)).Select(n => Text(RandomSubjectRequests.Next(dice, subjects, "s" + n)))];
    }

    /// <summary>The seed that gives this world again.</summary>
    public int Seed { get; }

    /// <summary>Policy documents, one a version, in no particular order.</summary>
    public IReadOnlyList<string> Policies { get; }

    /// <summary>Lines of a ledger.</summary>
    public IReadOnlyList<string> Ledger { get; }

    /// <summary>Requests of section 3, one a line.</summary>
    public IReadOnlyList<string> Requests { get; }

    /// <summary>Requests of section 5, one a line.</summary>
    public IReadOnlyList<string> SubjectRequests { get; }

    /// <summary>The texts as the reference model takes them.</summary>
    public static IReadOnlyList<JsonElement> Parse(IEnumerable<string> texts) =>
        [.. texts.Select(text => JsonDocument.Parse(text).RootElement)];

    private static string Text(JsonNode json) => json.ToJsonString();
}
