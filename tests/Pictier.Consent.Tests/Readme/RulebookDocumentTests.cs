using System.Text.Json.Nodes;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Readme;

/// <summary>The document that explains the rulebook says what the engine knows.</summary>
[TestFixture]
internal sealed class RulebookDocumentTests
{
    private const string Document = "src/RULEBOOK.md";

    private static string Text => File.ReadAllText(Repository.Path(Document.Split('/'))).ReplaceLineEndings("\n");

    [Test]
    public void Its_table_of_conditions_is_that_of_the_catalogue() => Between("<!-- conditions -->\n", "<!-- /conditions -->").Should().Be(ConditionTable());

    [Test]
    public void Its_table_of_gates_names_every_gate_in_order() =>
        FirstColumn("## The gates").Should().Equal(Words<PolicyGate>.All.Select(Words<PolicyGate>.NameOf));

    [Test]
    public void Its_table_of_gates_says_which_permit() =>
        Rows("## The gates").Where(row => row.Contains("*permits*", StringComparison.Ordinal)).Select(NameIn)
            .Should().Equal(Words<PolicyGate>.All.Where(GateCatalogue.Permits).Select(Words<PolicyGate>.NameOf));

    [Test]
    public void Its_table_of_gates_says_which_condition_asks() =>
        Words<PolicyCondition>.All.Where(condition => GateCatalogue.AskedBy(condition) is not null).Should().OnlyContain(condition =>
            Rows("## The gates").Any(row => row.EndsWith($"the condition `{condition.Name()}` |", StringComparison.Ordinal)
                && NameIn(row) == Words<PolicyGate>.NameOf(GateCatalogue.AskedBy(condition)!.Value)));

    [Test]
    public void Its_table_of_subjects_names_every_subject_in_order() =>
        FirstColumn("## What rules are about").Should().Equal(Words<RuleSubject>.All.Select(Words<RuleSubject>.NameOf));

    [Test]
    public void Its_table_of_guards_names_every_guard() =>
        Words<ObligationGuard>.All.Select(Words<ObligationGuard>.NameOf).Should().BeSubsetOf(FirstColumn("### A rule"));

    [Test]
    public void Its_policy_without_opt_out_provides_nothing_by_opt_out()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        var policy = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "album.policy.json")))!;
        policy["clauses"] = JsonNode.Parse($"{{{MarkedBlock.Of(Document, "policy: no-opt-out")}}}")!["clauses"]!.DeepClone();
        var request = ProcessingRequest.Provide(new("kenji"), new("catalogue"), [new("open-photo")], to: new("catalogue-publisher")) with
        {
            Method = ProvisionMethod.ServerAccess,
        };
        var may = new DateTimeOffset(2026, 5, 15, 11, 0, 0, TimeSpan.FromHours(9));

        ConsentPolicy.Load(Path.Combine(folder, "album.policy.json")).Decide(request, ConsentHistory.Empty, may).Reason.Should().Be(ReasonCode.OptOutProvision);
        ConsentPolicy.Parse(policy.ToJsonString()).Decide(request, ConsentHistory.Empty, may).Reason.Should().Be(ReasonCode.NoCaseForProvision);
    }

    private static string ConditionTable() => string.Concat(ConditionCatalogue.All
        .Select(info => $"| `{info.Condition.Name()}` | {info.Meaning} | `{info.Failure.Name()}` | {Subjects(info)} | {info.Source} |\n")
        .Prepend("| condition | it holds when this is true | its failure | asked of | source |\n| --- | --- | --- | --- | --- |\n"));

    private static string Subjects(ConditionInfo info) => info.Subjects.Count == 0
        ? "anything"
        : string.Join(", ", info.Subjects.Select(subject => $"`{Words<RuleSubject>.NameOf(subject)}`"));

    private static string Between(string start, string end)
    {
        var from = Text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Text[from..Text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    /// <summary>The names in code letters that start the rows of the tables under a heading.</summary>
    private static IEnumerable<string> FirstColumn(string heading) => Rows(heading).Select(NameIn);

    private static IEnumerable<string> Rows(string heading) =>
        Between($"{heading}\n", "\n## ").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.StartsWith("| `about`", StringComparison.Ordinal));

    private static string NameIn(string row) => row.Split('`')[1];
}
