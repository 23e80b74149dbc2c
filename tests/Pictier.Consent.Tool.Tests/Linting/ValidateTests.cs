using System.Text.Json;

namespace Pictier.Consent.Tool.Tests.Linting;

/// <summary>The command <c>validate</c>: formats and exit codes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ValidateTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Test]
    public void Notes_and_warnings_do_not_fail_by_default()
    {
        Validate().Should().Be(0);

        workspace.Standard.Should().Contain("warning PC0513 clause-vague").And.EndWith("0 errors, 4 warnings, 10 notes.\n");
        workspace.Error.Should().BeEmpty();
    }

    [TestCase("error", 0)]
    [TestCase("warning", 1)]
    [TestCase("note", 1)]
    public void It_fails_on_the_severity_that_was_asked_for(string severity, int exitCode) => Validate("--fail-on", severity).Should().Be(exitCode);

    [Test]
    public void An_error_fails()
    {
        Validate(LintBench.Sound.Replace("\"P730D\"", "\"P730D\", \"legalOverlay\": \"off\""), []).Should().Be(1);
    }

    [Test]
    public void A_document_that_is_no_policy_ends_with_2_and_its_errors_are_findings()
    {
        Validate(LintBench.Sound.Replace("\"none\"", "\"9\"").Replace("[\"photo\", \"email\"]", "[\"film\", \"tape\"]"), ["--format", "json"]).Should().Be(2);

        Findings().Select(f => f.GetProperty("id").GetString()).Should().Equal("PC0001", "PC0001");
        Findings().Select(f => f.GetProperty("path").GetString()).Should().Equal("$.purposes[0].data[0]", "$.purposes[0].data[1]");
    }

    [Test]
    public void A_text_that_is_not_JSON_is_a_finding_at_its_line()
    {
        Validate("{\n  nonsense", ["--format", "json"]).Should().Be(2);

        Findings().Single().GetProperty("line").GetInt32().Should().Be(2);
    }

    [Test]
    public void A_file_that_is_missing_is_named()
    {
        workspace.Run("validate", "--policy", workspace.PathOf("missing.json")).Should().Be(2);

        workspace.Error.Should().Contain(workspace.PathOf("missing.json"));
    }

    [Test]
    public void A_published_text_that_is_missing_is_named()
    {
        Validate("--published", workspace.PathOf("missing.txt")).Should().Be(2);

        workspace.Error.Should().Contain(workspace.PathOf("missing.txt"));
    }

    [Test]
    public void SARIF_lists_every_rule_and_points_into_the_file()
    {
        Validate("--format", "sarif");

        var run = JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength().Should().Be(Tool.Linting.PolicyLint.Rules.Count);
        run.GetProperty("results").EnumerateArray().Should().Contain(r => r.GetProperty("ruleId").GetString() == "PC0501"
            && r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() == 3);
    }

    [Test]
    public void Markdown_is_a_table()
    {
        Validate("--format", "markdown");

        workspace.Standard.Should().Contain("| --- | --- | --- | --- | --- |").And.Contain("warning<br>`PC0501`");
    }

    [Test]
    public void What_is_written_in_a_policy_cannot_break_the_table()
    {
        Validate(LintBench.Sound.Replace("\"id\": \"7\"", string.Empty).Replace("\"clauses\": []",
            """ "clauses": [ { "id": "7", "title": { "en": "a", "ja": "b" }, "text": { "en": "x" }, "law": [ { "citation": "APPI 18 | <script>", "until": "2021-01-01T00:00:00Z" } ] } ] """), ["--format", "markdown"]);

        workspace.Standard.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Should().OnlyContain(l => l.Replace("\\|", string.Empty).Count(c => c == '|') == 6);
        workspace.Standard.Should().NotContain("<script>");
    }

    [Test]
    public void The_versions_of_a_policy_are_looked_at_file_by_file()
    {
        var second = workspace.With("policy-2.json", LintBench.Sound.Replace("\"version\": \"1\"", "\"version\": \"2\"").Replace("2020-10-01T", "2024-06-01T"));

        Validate("--format", "json", "--policy", second).Should().Be(0);

        Findings().Where(f => f.GetProperty("id").GetString() == "PC0513").Select(f => Path.GetFileName(f.GetProperty("file").GetString()))
            .Should().Equal("policy.json", "policy-2.json");
    }

    [TestCase("2026-06-01")]
    [TestCase("2026-06-01T00:00:00")]
    [TestCase("soon")]
    public void A_time_without_an_offset_is_wrong_usage(string time)
    {
        Validate("--at", time).Should().Be(64);

        workspace.Error.Should().Contain($"`{time}`").And.Contain("offset");
    }

    [Test]
    public void The_window_of_what_ends_soon_is_a_number_of_days() => Validate("--expiring-within", "-1").Should().Be(64);

    private IReadOnlyList<JsonElement> Findings() => [.. JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("findings").EnumerateArray()];

    private int Validate(params string[] options) => Validate(LintBench.Sound, options);

    private int Validate(string policy, string[] options) => workspace.Run(["validate", "--policy", workspace.With("policy.json", policy), .. options]);
}
