using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Cases;

/// <summary>The worked cases of the specification: each expected line is a test.</summary>
public sealed class CaseTests
{
    [TestCaseSource(nameof(Decisions))]
    public void The_decision_is_the_expected_one(string variant, string id, string expected)
    {
        var folder = CaseFolder.All.Single(f => f.Name == variant);
        var decided = Answered.Decide(folder.Policy, folder.Ledger, folder.Requests.Single(r => r.Id == id));
        var said = Answered.Written(expected);

        (said.Obligations is null ? decided with { Obligations = null } : decided).Should().Be(said);
    }

    [TestCaseSource(nameof(Answers))]
    public void The_answer_is_the_expected_one(string variant, string id, string expected)
    {
        var folder = CaseFolder.All.Single(f => f.Name == variant);
        var answer = folder.Policy.Answer(folder.SubjectRequests.Single(r => r.Id == id).Request!);
        var events = Answered.Json(expected).TryGetProperty("events", out var list) ? list.EnumerateArray().Select(e => e.GetRawText()) : [];

        Answered.Of(answer).Should().Be(Answered.Written(expected));
        answer.Events.Select(EventWriter.Write).Select(Restriction).Should().Equal(events.Select(Restriction));
    }

    [Test]
    public void No_case_is_left_out_of_the_index_and_none_of_the_index_is_left_out() =>
        CaseFolder.All.SelectMany(f => f.Expected).Select(Id).Should().BeEquivalentTo(CaseFolder.Situations.Keys.Except(["id", "---"]));

    private static IEnumerable<TestCaseData> Decisions() => CaseFolder.All.Where(f => f.HasDecisions).SelectMany(Cases);

    private static IEnumerable<TestCaseData> Answers() => CaseFolder.All.Where(f => !f.HasDecisions).SelectMany(Cases);

    private static IEnumerable<TestCaseData> Cases(CaseFolder folder) => folder.Expected.Select(
        line => new TestCaseData(folder.Name, Id(line), line).SetName($"{Id(line)} {CaseFolder.Situations[Id(line)]}"));

    // The expected events say whose data is restricted and how; the rest of the event is the request's.
    private static string Restriction(string json) => string.Join(" ", new[] { "event", "subject", "kind" }.Select(p => Answered.Json(json).GetProperty(p)));

    private static string Id(string line) => Answered.Json(line).GetProperty("id").GetString()!;
}
