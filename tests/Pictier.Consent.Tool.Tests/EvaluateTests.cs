namespace Pictier.Consent.Tool.Tests;

/// <summary>The command <c>evaluate</c> (contract section 6).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EvaluateTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Test]
    public void An_allow_and_a_denial_are_both_a_success()
    {
        workspace.Run(workspace.Evaluate($"{Workspace.Allowed}\n{Workspace.Denied}\n")).Should().Be(0);

        workspace.Error.Should().BeEmpty();
        Said("effect").Should().Equal("allow", "deny");
        Said("reason").Should().Equal("consent", "consent-missing");
    }

    [Test]
    public void Decisions_stand_in_the_order_of_the_requests()
    {
        var requests = Enumerable.Range(0, 50).Select(i => Workspace.Denied.Replace("\"denied\"", $"\"q{i}\""));

        workspace.Run(workspace.Evaluate(string.Join('\n', requests)));

        Said("id").Should().Equal(Enumerable.Range(0, 50).Select(i => $"q{i}"));
    }

    [Test]
    public void Each_decision_is_one_line_that_ends_with_a_line_feed()
    {
        workspace.Run(workspace.Evaluate($"{Workspace.Allowed}\n\n{Workspace.Denied}"));

        workspace.Standard.Should().EndWith("}\n").And.NotContain("\r");
        workspace.Standard.Split('\n').Should().HaveCount(3);
    }

    [Test]
    public void The_output_has_no_byte_order_mark()
    {
        workspace.Run(workspace.Evaluate(Workspace.Allowed));

        workspace.Standard.Should().StartWith("{");
    }

    [Test]
    public void A_line_that_is_not_valid_is_denied_and_the_others_are_decided()
    {
        workspace.Run(workspace.Evaluate($"{Workspace.Allowed}\n{Workspace.NotValid}\nnonsense\n{Workspace.Denied}")).Should().Be(1);

        Said("id").Should().Equal("allowed", "not-valid", null, "denied");
        Said("reason").Should().Equal("consent", "input-incomplete", "input-incomplete", "consent-missing");
        workspace.Lines.Select(line => line.TryGetProperty("error", out _)).Should().Equal(false, true, true, false);
    }

    [Test]
    public void No_requests_are_no_decisions()
    {
        workspace.Run(workspace.Evaluate("\n")).Should().Be(0);

        workspace.Standard.Should().BeEmpty();
    }

    [Test]
    public void A_dash_reads_the_requests_from_standard_input()
    {
        string[] arguments = [.. workspace.Evaluate("nonsense")[..^1], "-"];

        workspace.Run(arguments, $"{Workspace.Denied}\n{Workspace.Allowed}\n").Should().Be(0);

        Said("id").Should().Equal("denied", "allowed");
    }

    [Test]
    public void An_output_file_takes_the_decisions_instead()
    {
        workspace.Run(workspace.Evaluate(Workspace.Allowed, "--output", workspace.With("decisions.jsonl", "an older run\nof two lines\n"))).Should().Be(0);

        workspace.Standard.Should().BeEmpty();
        Workspace.LinesOf(File.ReadAllText(workspace.PathOf("decisions.jsonl"))).Should().ContainSingle();
    }

    [Test]
    public void Rules_are_told_when_they_are_asked_for()
    {
        workspace.Run(workspace.Evaluate(Workspace.Allowed, "--explain"));

        workspace.Lines.Single().GetProperty("rules").EnumerateArray()
            .Should().Contain(rule => rule.GetProperty("rule").GetString() == "USE-2" && rule.GetProperty("outcome").GetString() == "satisfied");
    }

    [Test]
    public void Rules_are_not_told_otherwise()
    {
        workspace.Run(workspace.Evaluate(Workspace.Allowed));

        workspace.Lines.Single().TryGetProperty("rules", out _).Should().BeFalse();
    }

    [Test]
    public void An_explanation_decides_the_same()
    {
        var requests = $"{Workspace.Allowed}\n{Workspace.Denied}";
        workspace.Run(workspace.Evaluate(requests));
        var plain = Said("reason");

        workspace.Run(workspace.Evaluate(requests, "--explain"));

        Said("reason").Should().Equal(plain);
    }

    [Test]
    public void Several_policies_are_versions_of_one_policy()
    {
        var second = workspace.With("policy-2.json", Workspace.Policy.Replace("\"1\"", "\"2\"").Replace("2020-10-01T", "2024-06-01T"));
        var before = Workspace.Allowed.Replace("2024-06-01T00:00:00Z", "2024-05-31T14:59:59.9999999Z");
        var from = Workspace.Allowed.Replace("2024-06-01T00:00:00Z", "2024-05-31T15:00:00Z");

        workspace.Run(workspace.Evaluate($"{before}\n{from}", "--policy", second)).Should().Be(0);

        Said("policy").Should().Equal("album@1", "album@2");
    }

    [Test]
    public void All_errors_of_the_policy_and_of_the_ledger_are_told_together_and_nothing_is_decided()
    {
        var policy = workspace.With("broken.json", Workspace.Policy.Replace("\"none\"", "\"9\"").Replace("[\"photo\"]", "[\"film\"]"));
        var ledger = workspace.With("broken.jsonl", $"{Workspace.Ledger}\n{Workspace.Ledger}\nnonsense\n");

        workspace.Run("evaluate", "--policy", policy, "--ledger", ledger, "--requests", workspace.With("requests.jsonl", Workspace.Allowed)).Should().Be(2);

        workspace.Standard.Should().BeEmpty();
        workspace.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Should().Equal(
            $"{policy}(8,64):", $"{policy}(8,100):", $"{ledger}(2,79):", $"{ledger}(3,1):");
    }

    [Test]
    public void Nothing_is_decided_when_the_ledger_alone_is_not_valid()
    {
        string[] arguments = workspace.Evaluate(Workspace.Allowed, "--output", workspace.PathOf("decisions.jsonl"));
        workspace.With("ledger.jsonl", "nonsense");

        workspace.Run(arguments).Should().Be(2);

        File.Exists(workspace.PathOf("decisions.jsonl")).Should().BeFalse();
    }

    [TestCase("policy.json")]
    [TestCase("ledger.jsonl")]
    [TestCase("requests.jsonl")]
    public void A_file_that_is_missing_is_named(string name)
    {
        var arguments = workspace.Evaluate(Workspace.Allowed);
        File.Delete(workspace.PathOf(name));

        workspace.Run(arguments).Should().Be(2);

        workspace.Standard.Should().BeEmpty();
        workspace.Error.Should().Contain(workspace.PathOf(name)).And.NotContain("Exception");
    }

    [Test]
    public void A_missing_file_does_not_hide_the_errors_of_another()
    {
        var arguments = workspace.Evaluate(Workspace.Allowed);
        File.Delete(workspace.PathOf("policy.json"));
        workspace.With("ledger.jsonl", "nonsense");

        workspace.Run(arguments).Should().Be(2);

        workspace.Error.Should().Contain(workspace.PathOf("policy.json")).And.Contain($"{workspace.PathOf("ledger.jsonl")}(1,1)");
    }

    [Test]
    public void A_missing_file_of_requests_leaves_an_older_output_alone()
    {
        var arguments = workspace.Evaluate(Workspace.Allowed, "--output", workspace.With("decisions.jsonl", "an older run"));
        File.Delete(workspace.PathOf("requests.jsonl"));

        workspace.Run(arguments).Should().Be(2);

        File.ReadAllText(workspace.PathOf("decisions.jsonl")).Should().Be("an older run");
    }

    [Test]
    public void An_output_that_cannot_be_written_is_an_error()
    {
        workspace.Run(workspace.Evaluate(Workspace.Allowed, "--output", workspace.PathOf("no such folder/decisions.jsonl"))).Should().Be(2);

        workspace.Error.Should().Contain("no such folder");
    }

    [Test]
    public void Policies_that_contradict_each_other_are_not_valid()
    {
        workspace.Run(workspace.Evaluate(Workspace.Allowed, "--policy", workspace.With("policy-2.json", Workspace.Policy))).Should().Be(2);

        workspace.Error.Should().Contain("policy-2.json(5,14): $.version").And.Contain("policy-2.json(6,20): $.effectiveFrom");
    }

    [Test]
    public void Twenty_thousand_requests_against_five_thousand_events_are_all_decided()
    {
        var events = Enumerable.Range(0, 5_000).Select(i => Workspace.Ledger.Replace("\"s1\"", $"\"s{i}\"").Replace("\"c1\"", $"\"c{i}\""));
        var requests = Enumerable.Range(0, 20_000).Select(i => Workspace.Allowed.Replace("\"s1\"", $"\"s{i}\""));
        var arguments = workspace.Evaluate(string.Join('\n', requests));
        workspace.With("ledger.jsonl", string.Join('\n', events));

        workspace.Run(arguments).Should().Be(0);

        Said("effect").Should().HaveCount(20_000).And.Subject.Count(effect => effect == "allow").Should().Be(5_000);
    }

    private IReadOnlyList<string?> Said(string property) => [.. workspace.Lines.Select(line => line.GetProperty(property).GetString())];
}
