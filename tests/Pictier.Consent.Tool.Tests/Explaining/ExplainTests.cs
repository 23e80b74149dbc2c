using Pictier.Consent.Tool.Explaining;

namespace Pictier.Consent.Tool.Tests.Explaining;

/// <summary>The command <c>explain</c>.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExplainTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Test]
    public void A_denial_is_told_with_what_held_what_did_not_and_what_would_make_it_allowed()
    {
        Explain(Workspace.Allowed.Replace("\"data\":[\"email\"]", "\"data\":[\"photo\"]")).Should().Be(0);

        workspace.Standard.Should().ContainAll("Denied: consent-data-mismatch by clause 2.2 (APPI 18(1)).", "about consent `c1`", "✓ consent-names-purpose", "✗ consent-names-data", "What would make it allowed");
        workspace.Standard.Should().NotContain("consent-names-recipient").And.NotContain("special-care-named-explicitly", "it was not reached");
    }

    [Test]
    public void An_allow_is_told_without_a_remedy()
    {
        Explain(Workspace.Allowed).Should().Be(0);

        workspace.Standard.Should().Contain("Allowed: consent by clause 2.2").And.NotContain("would make it allowed");
    }

    [Test]
    public void Rules_about_something_that_is_not_there_are_counted_and_shown_when_asked_for()
    {
        Explain(Workspace.Denied);
        workspace.Standard.Should().Contain("(--all shows them)").And.NotContain("USE-3");

        Explain(Workspace.Denied, "--all");
        workspace.Standard.Should().NotContain("(--all shows them)").And.Contain("USE-3");
    }

    [Test]
    public void A_condition_of_the_law_that_is_not_in_force_yet_was_not_asked()
    {
        Explain(Workspace.Denied.Replace("2024-06-01", "2021-06-01"), "--format", "json");

        Condition("bars", "P3", "not-unjust").Should().Be("not-asked");
    }

    [Test]
    public void JSON_says_of_each_condition_what_came_of_it()
    {
        Explain(Workspace.Allowed.Replace("\"data\":[\"email\"]", "\"data\":[\"photo\"]"), "--format", "json");

        Condition("use", "USE-2", "consent-names-purpose").Should().Be("held");
        Condition("use", "USE-2", "consent-names-data").Should().Be("failed");
        Condition("use", "USE-2", "consent-proven").Should().Be("not-reached");
        Condition("bars", "P3", "not-unjust").Should().Be("held");
    }

    [Test]
    public void One_request_is_chosen_by_its_id()
    {
        Explain($"{Workspace.Allowed}\n{Workspace.Denied}", "--id", "denied", "--format", "json").Should().Be(0);

        workspace.Lines.Single().GetProperty("decision").GetProperty("id").GetString().Should().Be("denied");
    }

    [Test]
    public void An_id_that_no_request_has_is_told()
    {
        Explain(Workspace.Allowed, "--id", "other").Should().Be(1);

        workspace.Error.Should().Contain("`other`");
    }

    [Test]
    public void A_line_that_is_not_valid_is_told_and_the_others_are_explained()
    {
        Explain($"{Workspace.NotValid}\n{Workspace.Allowed}", "--format", "json").Should().Be(1);

        workspace.Error.Should().Contain("$.data");
        workspace.Lines.Should().ContainSingle();
    }

    [TestCase("human")]
    [TestCase("markdown")]
    [TestCase("json")]
    public void The_person_is_never_named(string format)
    {
        Explain(Workspace.Denied.Replace("\"s2\"", "\"canary-person\""), "--format", format, "--all");

        workspace.Standard.Should().NotContain("canary-person");
    }

    [Test]
    public void Markdown_is_a_list_of_gates_rules_and_conditions()
    {
        Explain(Workspace.Denied, "--format", "markdown");

        workspace.Standard.Should().StartWith("## denied\n").And.Contain("- ✅ **bars**").And.Contain("  - ✅ P3 (2.1) No absolute bar").And.Contain("    - ✅ `lawfully-held`");
    }

    [Test]
    public void A_gate_that_the_engine_has_has_a_question() =>
        Enum.GetValues<Pictier.Consent.Policies.PolicyGate>().Select(Word.Of).Append("request").Should().BeEquivalentTo(GateQuestions.Known);

    private string? Condition(string gate, string rule, string condition) => workspace.Lines.Single().GetProperty("gates").EnumerateArray()
        .Single(g => g.GetProperty("gate").GetString() == gate).GetProperty("rules").EnumerateArray()
        .Single(r => r.GetProperty("rule").GetString() == rule).GetProperty("conditions").EnumerateArray()
        .Single(c => c.GetProperty("is").GetString() == condition).GetProperty("state").GetString();

    private int Explain(string requests, params string[] options) => workspace.Run(
    [
        "explain", "--policy", workspace.With("policy.json", Workspace.Policy), "--ledger", workspace.With("ledger.jsonl", Workspace.Ledger),
        "--requests", workspace.With("requests.jsonl", requests), .. options,
    ]);
}
