using System.Text.Json;
using Pictier.Consent.Tests.Cases;
using Pictier.Consent.Tests.Differential;
using Pictier.Consent.Tests.Evaluation;

namespace Pictier.Consent.Tests.Vocabulary;

/// <summary>The codes are those of the contract, no more and no fewer, and every one of them is reached.</summary>
public sealed class ReasonCodeTests
{
    // What only the hosting says: the contract's table is of the policy alone.
    private static readonly string[] OfTheHosting = ["consent-store-unavailable", "consent-history-stale", "audit-unavailable", "obligation-unfulfilled"];

    private static readonly ReasonCode[] OnlyInExplanations =
        [ReasonCode.ConsentSubjectMismatch, ReasonCode.OptOutForeign, ReasonCode.OptOutIllegallyAcquired, ReasonCode.NoBasis];

    private static readonly JsonElement Contract = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Vocabulary", "reason-codes.json"))).RootElement;

    [Test]
    public void The_codes_are_those_of_the_contract() =>
        OfThePolicy.Select(c => c.Name()).Should().BeEquivalentTo(Entries().Select(e => Text(e, "code")));

    [TestCaseSource(nameof(Entries))]
    public void Each_code_has_the_effect_the_clause_and_the_sentence_of_the_contract(JsonElement entry)
    {
        ReasonCodes.TryParse(Text(entry, "code")!, out var code).Should().BeTrue();

        (code.Effect() == Effect.Allow ? "allow" : "deny").Should().Be(Text(entry, "effect"));
        code.Clause().Should().Be(Text(entry, "clause"));
        code.Message().TrimEnd('.').Should().BeEquivalentTo(Text(entry, "en"), "the sentence is the contract's, written as one");
    }

    // Hiragana or katakana: a sentence that only Japanese writes.
    [Test]
    public void Each_code_has_a_sentence_of_its_own_in_Japanese() =>
        ReasonCodes.All.Select(c => c.Sentence().Ja).Should().OnlyHaveUniqueItems()
            .And.OnlyContain(s => s != null && s.EndsWith('。') && s.Any(letter => letter >= '\u3041' && letter <= '\u30ff'));

    [Test]
    public void The_obligations_are_those_of_the_contract() =>
        Enum.GetValues<Obligation>().Select(o => o.Name()).Should().Equal(Contract.GetProperty("obligations").EnumerateArray().Select(o => o.GetString()));

    [Test]
    public void The_zero_code_denies() => default(ReasonCode).Effect().Should().Be(Effect.Deny);

    [Test]
    public void Every_code_is_reached()
    {
        var reached = new HashSet<ReasonCode>();
        var explained = new HashSet<ReasonCode>();
        foreach (var question in Questions())
        {
            var decision = question.Explained;
            reached.Add(decision.Reason);
            explained.UnionWith(decision.Explanation!.Rules.Where(r => r.Reason is not null).Select(r => r.Reason!.Value));
        }

        reached.UnionWith(CaseFolder.All.SelectMany(f => f.SubjectRequests.Select(r => f.Policy.Answer(r.Request!).Reason)));
        reached.UnionWith(CaseFolder.All.SelectMany(f => f.Requests.Select(r => Code(Answered.Decide(f.Policy, f.Ledger, r)))));
        reached.UnionWith(Worlds().SelectMany(w => w.SubjectRequests.Select(r => w.Policy.Answer(r.Request!).Reason)));
        reached.Add(AlbumService.Use("newsletter", "email").Decide(AlbumService.Consent with { DataSubject = new("somebody-else") }).Reason);

        reached.Should().BeEquivalentTo(OfThePolicy.Except(OnlyInExplanations));
        explained.Should().Contain(OnlyInExplanations);
    }

    private static IEnumerable<ReasonCode> OfThePolicy => ReasonCodes.All.Where(c => !OfTheHosting.Contains(c.Name()));

    private static IEnumerable<Question> Questions() =>
        Worlds().SelectMany(w => w.Questions).Concat(
            from folder in CaseFolder.All
            from line in folder.Requests
            where line.Request is not null
            select new Question(folder.Policy, line.Request!, folder.Ledger.HistoryOf(line.Request!.DataSubject), line.At!.Value));

    private static IEnumerable<World> Worlds() => Enumerable.Range(0, 100).Select(seed => new World(seed));

    private static ReasonCode Code(Answered answered) => ReasonCodes.TryParse(answered.Reason, out var code) ? code : default;

    private static IEnumerable<JsonElement> Entries() => Contract.GetProperty("codes").EnumerateArray();

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
