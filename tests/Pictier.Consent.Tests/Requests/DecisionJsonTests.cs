using System.Text.Json;
using CsCheck;
using Pictier.Consent.Requests;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Requests;

/// <summary>The JSON of a decision (contract section 4), over random worlds.</summary>
public sealed class DecisionJsonTests
{
    private static readonly string[] Properties = ["id", "at", "effect", "reason", "clause", "law", "policy", "basis", "obligations", "message", "error", "rules", "ignoredConsents"];

    private static readonly string[] Codes = [.. ReasonCodes.All.Select(code => code.Name())];

    private static readonly string[] Always = ["id", "at", "effect", "reason", "obligations", "message"];

    [Test]
    public void A_decision_has_the_properties_of_the_contract_only() => ForAll(explain: true, (_, json) => Names(json).Should().BeSubsetOf(Properties));

    [Test]
    public void A_decision_always_has_what_a_caller_needs() => ForAll(explain: false, (_, json) => Names(json).Should().Contain(Always));

    [Test]
    public void A_decision_echoes_the_id_and_the_instant_of_its_request() => ForAll(explain: false, (line, json) =>
    {
        json.GetProperty("id").GetString().Should().Be(line.Id);
        json.GetProperty("at").GetDateTimeOffset().Should().Be(line.At);
    });

    [Test]
    public void An_instant_is_written_in_UTC_with_seven_digits() => ForAll(explain: false, (_, json) =>
        json.GetProperty("at").GetString().Should().MatchRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{7}Z$"));

    [Test]
    public void The_reason_is_a_code_of_the_effect() => ForAll(explain: false, (_, json) =>
    {
        ReasonCodes.TryParse(json.GetProperty("reason").GetString()!, out var reason).Should().BeTrue();
        json.GetProperty("effect").GetString().Should().Be(reason.Effect() == Effect.Allow ? "allow" : "deny");
    });

    [Test]
    public void A_denial_obliges_to_nothing() => ForAll(explain: false, (_, json) =>
        (json.GetProperty("effect").GetString() == "allow" || json.GetProperty("obligations").GetArrayLength() == 0).Should().BeTrue());

    [Test]
    public void The_policy_is_a_version_of_the_set_or_absent() => ForEachWorld((world, line, json) =>
    {
        if (json.TryGetProperty("policy", out var policy))
        {
            world.Policies.Should().Contain(policy.GetString());
        }
        else
        {
            json.GetProperty("reason").GetString().Should().BeOneOf("policy-not-in-force", "input-incomplete");
        }
    });

    [Test]
    public void Rules_are_told_only_when_asked_for() => ForAll(explain: false, (_, json) => Names(json).Should().NotContain(["rules", "ignoredConsents"]));

    [Test]
    public void A_rule_has_an_outcome_of_the_contract() => ForAll(explain: true, (_, json) =>
    {
        foreach (var rule in Rules(json))
        {
            rule.GetProperty("outcome").GetString().Should().BeOneOf("satisfied", "failed", "blocked", "not-attempted");
            rule.GetProperty("rule").GetString().Should().NotBeNullOrEmpty();

            // What refused the request before any rule may cite no clause.
            (rule.GetProperty("gate").GetString() == "request" || rule.GetProperty("clause").GetString() is { Length: > 0 }).Should().BeTrue();
            ReasonIsRight(rule).Should().BeTrue();
        }
    });

    [Test]
    public void An_error_is_told_of_lines_that_are_not_valid_only() => ForAll(explain: false, (line, json) =>
        json.TryGetProperty("error", out _).Should().Be(line.Request is null));

    [Test]
    public void No_decision_repeats_the_principal() => ForAll(explain: true, (line, json) =>
    {
        if (line.Request is { } request)
        {
            json.GetRawText().Should().NotContain($"\"{request.DataSubject.Value}\"");
            json.GetProperty("message").GetString().Should().NotContain(request.DataSubject.Value);
        }
    });

    [Test]
    public void The_decision_of_a_line_that_cannot_be_read_has_neither_id_nor_instant()
    {
        using var stream = RoundTrip.Stream("nonsense");
        var json = JsonDocument.Parse(DecisionWriter.WriteInvalid(RequestLines.Read(stream, "requests.jsonl").Single())).RootElement;

        json.GetProperty("id").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("at").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("reason").GetString().Should().Be("input-incomplete");
    }

    [TestCase("""{"id":"q7","at":"2024-01-01T09:00:00+09:00","operation":"use"}""", "q7", "2024-01-01T00:00:00.0000000Z")]
    [TestCase("""{"id":7,"at":"2024-01-01T09:00:00+09:00","operation":"use"}""", null, "2024-01-01T00:00:00.0000000Z")]
    [TestCase("""{"id":"q7","at":"2024-01-01"}""", "q7", null)]
    public void What_can_be_read_of_a_line_that_is_not_valid_is_echoed(string text, string? id, string? at)
    {
        using var stream = RoundTrip.Stream(text);
        var json = JsonDocument.Parse(DecisionWriter.WriteInvalid(RequestLines.Read(stream, "requests.jsonl").Single())).RootElement;

        json.GetProperty("id").GetString().Should().Be(id);
        json.GetProperty("at").GetString().Should().Be(at);
    }

    // A requirement that is met permits nothing by itself, so it alone has no reason.
    private static bool ReasonIsRight(JsonElement rule) => rule.TryGetProperty("reason", out var reason)
        ? Codes.Contains(reason.GetString())
        : rule.GetProperty("outcome").GetString() == "satisfied";

    private static void ForAll(bool explain, Action<RequestLine, JsonElement> holds) => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            foreach (var (line, json) in new DecidedWorld(seed).Decisions(explain))
            {
                holds(line, json);
            }
        },
        iter: 15);

    private static void ForEachWorld(Action<DecidedWorld, RequestLine, JsonElement> holds) => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var world = new DecidedWorld(seed);
            foreach (var (line, json) in world.Decisions(explain: false))
            {
                holds(world, line, json);
            }
        },
        iter: 15);

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<JsonElement> Rules(JsonElement json) => json.TryGetProperty("rules", out var rules) ? rules.EnumerateArray() : [];
}
