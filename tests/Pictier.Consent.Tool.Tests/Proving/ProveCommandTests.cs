using System.Text.Json;
using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Tests.Diff;
using static Pictier.Consent.Policies.PolicyCondition;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>The command line of <c>prove</c>.</summary>
public sealed class ProveCommandTests
{
    private const string Untrue = """
        { "format": "pictier-consent/invariants/1", "invariants": [
          { "id": "nothing-is-used", "title": { "en": "Nothing is used." }, "when": { "operation": "use" }, "then": { "effect": "deny" } } ] }
        """;

    private const string Empty = """
        { "format": "pictier-consent/invariants/1", "invariants": [
          { "id": "about-nothing", "title": { "en": "About nothing." }, "when": { "myNumber": true }, "then": { "effect": "deny" } } ] }
        """;

    [Test]
    public void What_is_proven_gives_0()
    {
        using var workspace = new Workspace();

        workspace.Run("prove", "--policy", Policy(workspace, SmallPolicy.Document), "--only", "special-care-never-by-opt-out").Should().Be(0);

        workspace.Standard.Should().Contain("proven  special-care-never-by-opt-out").And.Contain("1 proven, 0 refuted");
    }

    [Test]
    public void A_mistake_in_the_policy_gives_1_and_a_counterexample_that_evaluate_decides_so()
    {
        using var workspace = new Workspace();
        var policy = Policy(workspace, SmallPolicy.Without("TP-9", NoSpecialCareByOptOut));
        var directory = workspace.PathOf("counterexamples");

        workspace.Run("prove", "--policy", policy, "--only", "special-care-never-by-opt-out", "--counterexamples", directory, "--format", "json").Should().Be(1);

        var invariant = JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("invariants")[0];
        invariant.GetProperty("verdict").GetString().Should().Be("refuted");
        var decision = invariant.GetProperty("counterexample").GetProperty("decision");
        decision.GetProperty("reason").GetString().Should().Be("opt-out-provision");
        string FileOf(string kind) => Path.Combine(directory, $"special-care-never-by-opt-out.{kind}.jsonl");
        workspace.Run("evaluate", "--policy", policy, "--ledger", FileOf("ledger"), "--requests", FileOf("requests")).Should().Be(0);
        workspace.Lines.Single().GetProperty("reason").GetString().Should().Be("opt-out-provision");
        workspace.Lines.Single().GetProperty("effect").GetString().Should().Be("allow");
    }

    [TestCase("human", "refuted nothing-is-used")]
    [TestCase("markdown", "| refuted | Nothing is used.")]
    [TestCase("sarif", "\"ruleId\": \"PC9002\"")]
    public void An_invariant_of_ones_own_is_refuted_in_every_format(string format, string told)
    {
        using var workspace = new Workspace();
        var arguments = new[] { "prove", "--policy", Policy(workspace, SmallPolicy.Document), "--invariants", workspace.With("own.consent-invariants.json", Untrue), "--only", "nothing-is-used" };

        workspace.Run([.. arguments, "--format", format]).Should().Be(1);

        workspace.Standard.Should().Contain(told);
    }

    [Test]
    public void An_invariant_of_ones_own_that_is_about_nothing_gives_1()
    {
        using var workspace = new Workspace();

        workspace.Run("prove", "--policy", Policy(workspace, SmallPolicy.Document), "--invariants", workspace.With("own.consent-invariants.json", Empty), "--only", "about-nothing").Should().Be(1);

        workspace.Standard.Should().Contain("vacuous about-nothing");
    }

    [Test]
    public void A_built_in_invariant_that_is_about_nothing_gives_0()
    {
        using var workspace = new Workspace();

        workspace.Run("prove", "--policy", Policy(workspace, SmallPolicy.Document), "--only", "my-number-is-denied").Should().Be(0);
    }

    [TestCase("""{ "recipient": "nobody" }""", """ "then": { "effect": "deny" } """, "does not know `nobody`")]
    [TestCase("""{ "operation": "use" }""", """ "never": { "clause": "9.9" } """, "no clause `9.9`")]
    public void What_the_policy_does_not_know_gives_2(string when, string promise, string told)
    {
        using var workspace = new Workspace();
        var own = workspace.With("own.consent-invariants.json", $$"""{ "format": "pictier-consent/invariants/1", "invariants": [ { "id": "i", "title": { "en": "I." }, "when": {{when}}, {{promise}} } ] }""");

        workspace.Run("prove", "--policy", Policy(workspace, SmallPolicy.Document), "--invariants", own).Should().Be(2);

        workspace.Error.Should().Contain(told).And.Contain("own.consent-invariants.json(1,");
    }

    [Test]
    public void A_file_that_is_not_valid_gives_2()
    {
        using var workspace = new Workspace();

        workspace.Run("prove", "--policy", Policy(workspace, SmallPolicy.Document), "--invariants", workspace.With("own.json", "{}")).Should().Be(2);
        workspace.Run("prove", "--policy", workspace.With("no.policy.json", "{}")).Should().Be(2);
        workspace.Run("prove", "--policy", workspace.PathOf("missing.json")).Should().Be(2);
    }

    [TestCase("prove")]
    [TestCase("prove --policy policy.json --format junit")]
    public void Wrong_usage_gives_64(string arguments)
    {
        using var workspace = new Workspace();

        workspace.Run(arguments.Split(' ')).Should().Be(64);
    }

    [Test]
    public void An_unknown_invariant_gives_64()
    {
        using var workspace = new Workspace();

        workspace.Run("prove", "--policy", Policy(workspace, SmallPolicy.Document), "--only", "nonsense").Should().Be(64);
    }

    [Test]
    public void The_schema_is_printed()
    {
        using var workspace = new Workspace();

        workspace.Run("prove", "--schema").Should().Be(0);

        JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("title").GetString().Should().StartWith("Invariants");
    }

    private static string Policy(Workspace workspace, PolicyDocument document) => workspace.With("policy.json", PolicyWriter.Write(document));
}
