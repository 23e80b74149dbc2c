namespace Pictier.Consent.Tool.Tests;

/// <summary>The command <c>answer</c> (contract section 6).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AnswerTests : IDisposable
{
    private const string Cessation = """{"id":"s1","at":"2024-06-01T00:00:00Z","subject":"p1","kind":"cease-use","requester":"principal","identityVerified":true}""";

    private const string Unverified = """{"id":"s2","at":"2024-06-01T00:00:00Z","subject":"p1","kind":"disclosure","requester":"principal"}""";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Test]
    public void A_grant_and_a_refusal_are_both_a_success()
    {
        workspace.Run(Answer($"{Cessation}\n{Unverified}\n")).Should().Be(0);

        workspace.Error.Should().BeEmpty();
        workspace.Lines.Select(line => line.GetProperty("effect").GetString()).Should().Equal("allow", "deny");
    }

    [Test]
    public void A_granted_cessation_tells_the_events_for_the_ledger()
    {
        workspace.Run(Answer(Cessation));

        workspace.Lines.Single().GetProperty("events").EnumerateArray().Single().GetProperty("event").GetString().Should().Be("restriction-imposed");
    }

    [Test]
    public void A_line_that_is_not_valid_is_refused_and_the_others_are_answered()
    {
        workspace.Run(Answer($"nonsense\n{Cessation}")).Should().Be(1);

        workspace.Lines.Select(line => line.GetProperty("reason").GetString()).Should().Equal("input-incomplete", "request-cease-voluntarily");
    }

    [Test]
    public void A_dash_reads_the_requests_from_standard_input()
    {
        workspace.Run([.. Answer("nonsense")[..^1], "-"], Cessation).Should().Be(0);

        workspace.Lines.Should().ContainSingle();
    }

    [Test]
    public void A_policy_that_is_not_valid_answers_nothing()
    {
        var arguments = Answer(Cessation);
        workspace.With("policy.json", "{}");

        workspace.Run(arguments).Should().Be(2);

        workspace.Standard.Should().BeEmpty();
        workspace.Error.Should().Contain("$: The property `format` is missing");
    }

    [TestCase("policy.json")]
    [TestCase("requests.jsonl")]
    public void A_file_that_is_missing_is_named(string name)
    {
        var arguments = Answer(Cessation);
        File.Delete(workspace.PathOf(name));

        workspace.Run(arguments).Should().Be(2);

        workspace.Error.Should().Contain(workspace.PathOf(name));
    }

    private string[] Answer(string requests) =>
        ["answer", "--policy", workspace.With("policy.json", Workspace.Policy), "--requests", workspace.With("requests.jsonl", requests)];
}
