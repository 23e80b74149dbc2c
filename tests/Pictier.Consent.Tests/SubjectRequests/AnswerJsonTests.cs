using System.Text.Json;
using CsCheck;
using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.SubjectRequests;

/// <summary>The JSON of an answer to a section 5 request (contract section 5), over random worlds.</summary>
public sealed class AnswerJsonTests
{
    private static readonly string[] Properties = ["id", "at", "effect", "reason", "clause", "law", "obligations", "events", "error"];

    [Test]
    public void An_answer_has_the_properties_of_the_contract_only() => ForAll((_, json) =>
        json.EnumerateObject().Select(property => property.Name).Should().BeSubsetOf(Properties).And.Contain(["id", "at", "effect", "reason", "obligations"]));

    [Test]
    public void An_answer_echoes_the_id_and_the_instant_of_its_request() => ForAll((request, json) =>
    {
        json.GetProperty("id").GetString().Should().Be(request.Id);
        json.GetProperty("at").GetDateTimeOffset().Should().Be(request.At);
    });

    [Test]
    public void The_events_of_an_answer_can_be_appended_to_a_ledger_as_they_are() => ForAll((request, json) =>
    {
        if (json.TryGetProperty("events", out var events))
        {
            json.GetProperty("effect").GetString().Should().Be("allow");
            var restriction = ConsentLedger.Parse(string.Join('\n', events.EnumerateArray().Select(e => e.GetRawText()))).Events
                .Should().ContainSingle().Which.Should().BeOfType<RestrictionImposed>().Which;
            restriction.Restriction.Should().Be(request.Id);
            restriction.DataSubject.Should().Be(request.DataSubject);
            restriction.At.Should().Be(request.At);
        }
    });

    [Test]
    public void The_answer_to_a_line_that_cannot_be_read_has_neither_id_nor_instant()
    {
        using var stream = RoundTrip.Stream("nonsense");
        var json = JsonDocument.Parse(SubjectRequestWriter.WriteInvalid(SubjectRequestLines.Read(stream, "requests.jsonl").Single())).RootElement;

        json.GetProperty("id").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("at").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("effect").GetString().Should().Be("deny");
        json.GetProperty("reason").GetString().Should().Be("input-incomplete");
        json.GetProperty("error").GetString().Should().NotBeEmpty();
    }

    private static void ForAll(Action<SubjectRequest, JsonElement> holds) => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            foreach (var (request, json) in new DecidedWorld(seed).Answers())
            {
                holds(request, json);
            }
        },
        iter: 30);
}
