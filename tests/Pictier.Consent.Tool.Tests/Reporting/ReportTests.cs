using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pictier.Consent.Tool.Tests.Linting;

namespace Pictier.Consent.Tool.Tests.Reporting;

/// <summary>The command <c>report</c>: one page that says what the policy says, and nothing as markup.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class ReportTests : IDisposable
{
    private const string Attack = "<script>alert(1)</script>\\\" onload=\\\"x";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Test]
    public void It_is_one_file_that_loads_and_runs_nothing()
    {
        Report(LintBench.Sound).Should().Be(0);

        workspace.Standard.Should().StartWith("<!DOCTYPE html>").And.Contain("default-src &#x27;none&#x27;");
        workspace.Standard.Should().NotContainAny("<script", "src=", "http://", "https://", "@import", "url(");
    }

    [TestCase("\"Photos\"")]
    [TestCase("\"Prints\"")]
    [TestCase("\"GALLUSYS Co., Ltd\"")]
    public void What_a_policy_says_is_text(string said)
    {
        Report(LintBench.Sound.Replace(said, $"\"{Attack}\"")).Should().Be(0);

        workspace.Standard.Should().NotContain("<script>").And.NotContain("onload=\"x").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    [Test]
    public void The_text_of_a_clause_is_text_too()
    {
        Report(LintBench.Sound.Replace("\"clauses\": []", $$""" "clauses": [ { "id": "7", "title": { "en": "{{Attack}}", "ja": "{{Attack}}" }, "text": { "en": "{{Attack}}", "ja": "{{Attack}}" }, "informative": true } ] """)).Should().Be(0);

        workspace.Standard.Should().NotContain("<script>").And.NotContain("onload=\"x");
    }

    [TestCase("en", "Clauses and rules", "lang=\"ja\"")]
    [TestCase("ja", "条項とルール", "lang=\"en\"")]
    public void It_speaks_the_language_that_was_asked_for_and_has_the_clauses_in_both(string language, string heading, string other)
    {
        Report(LintBench.Sound, "--language", language);

        workspace.Standard.Should().Contain($"<html lang=\"{language}\">").And.Contain(heading).And.Contain(other);
        workspace.Standard.Should().Contain("Declared purposes").And.Contain("利用目的の範囲");
    }

    [Test]
    public void Every_element_is_closed_and_every_link_leads_somewhere()
    {
        Report(LintBench.Sound);

        Unclosed(workspace.Standard).Should().BeEmpty();
        var ids = Ids().Matches(workspace.Standard).Select(m => m.Groups[1].Value).ToList();
        ids.Should().OnlyHaveUniqueItems();
        Links().Matches(workspace.Standard).Select(m => m.Groups[1].Value).Should().NotBeEmpty().And.BeSubsetOf(ids);
    }

    [Test]
    public void Every_clause_every_rule_and_every_finding_is_there()
    {
        Report(LintBench.Sound);

        var clauses = Policies.Rulebook.Pictier20201001.Clauses;
        workspace.Standard.Should().ContainAll(clauses.Select(c => $"id=\"clause-{c.Id}\""));
        workspace.Standard.Should().ContainAll(clauses.SelectMany(c => c.Rules).Select(r => $"id=\"rule-{r.Id}\""));
        workspace.Standard.Should().Contain("PC0501").And.Contain("PC0513");
    }

    [Test]
    public void The_published_wording_is_shown_when_its_hash_is_right()
    {
        Report(WithClauseOf("We keep our promise."), "--published", workspace.With("policy.txt", "We keep our promise.\n"));

        workspace.Standard.Should().Contain("<blockquote lang=\"en\">We keep our promise.</blockquote>").And.Contain("verified by its hash");
    }

    [Test]
    public void Another_wording_is_not_shown_but_told()
    {
        Report(WithClauseOf("We keep our promise."), "--published", workspace.With("policy.txt", "We keep nothing.\n"));

        workspace.Standard.Should().NotContain("<blockquote").And.Contain("does not have this clause in line 1 as it was hashed");
    }

    [Test]
    public void A_contract_stands_in_the_table_of_dates_and_on_the_line_of_time()
    {
        Report(LintBench.Sound.Replace("\"recipients\": []", """
            "recipients": [ { "id": "printer", "kind": "contractor", "country": "JP", "contract": { "from": "2024-04-01T00:00:00+09:00", "to": "2026-08-01T00:00:00+09:00", "purposes": ["prints"], "data": ["photo"] } } ]
            """));

        workspace.Standard.Should().ContainAll("<td>2024-04-01</td>", "<td>2026-08-01</td>", "ends soon", "class=\"timeline\"");
    }

    [Test]
    public void A_recipient_abroad_is_led_to_by_clauses_of_3_3_only()
    {
        Report(LintBench.Sound.Replace("\"recipients\": []", """ "recipients": [ { "id": "cloud", "kind": "contractor", "country": "US" } ] """));

        var row = workspace.Standard[workspace.Standard.IndexOf("<code>cloud</code>", StringComparison.Ordinal)..];
        row = row[..row.IndexOf("</tr>", StringComparison.Ordinal)];
        Links().Matches(row).Select(m => m.Groups[1].Value).Should().Equal("clause-3.3(1)", "clause-3.3(3)", "clause-3.3(4)");
    }

    [Test]
    public void The_version_in_force_at_the_time_is_shown()
    {
        var second = workspace.With("policy-2.json", LintBench.Sound.Replace("\"version\": \"1\"", "\"version\": \"2\"").Replace("2020-10-01T", "2024-06-01T"));

        Report(LintBench.Sound, "--policy", second);
        workspace.Standard.Should().Contain("<span class=\"version\"> 2</span>");

        ReportAt("2023-01-01T00:00:00+09:00", LintBench.Sound, "--policy", second);
        workspace.Standard.Should().Contain("<span class=\"version\"> 1</span>");
    }

    [Test]
    public void Scenarios_show_how_much_of_each_clause_they_show()
    {
        var scenarios = workspace.With("sound.consent-test.json", """
            {
              "format": "pictier-consent/scenarios/1",
              "policies": ["policy.json"],
              "defaults": { "subject": "s1", "at": "2026-06-01T00:00:00+09:00" },
              "scenarios": [
                { "name": "prints", "when": { "operation": "use", "purpose": "prints", "data": ["photo"] }, "then": { "reason": "declared-purpose" } }
              ]
            }
            """);

        Report(LintBench.Sound, "--scenarios", scenarios).Should().Be(0, workspace.Error);

        workspace.Standard.Should().Contain("1 scenarios were run").And.MatchRegex("[1-9][0-9]* of [0-9]+ shown by scenarios");
    }

    [Test]
    public void What_the_previous_policy_decided_otherwise_is_told()
    {
        var previous = workspace.With("previous.json", LintBench.Sound.Replace("\"data\": [\"photo\", \"email\"]", "\"data\": [\"photo\"]"));

        Report(LintBench.Sound, "--previous", previous).Should().Be(0, workspace.Error);

        workspace.Standard.Should().Contain("<span class=\"tag bad\">weaker</span>").And.Contain("allowed declared-purpose 2.1");
    }

    [Test]
    public void A_policy_that_is_not_valid_has_no_report()
    {
        Report("{}").Should().Be(2);

        workspace.Standard.Should().BeEmpty();
        workspace.Error.Should().Contain("`format`");
    }

    private static string WithClauseOf(string wording)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wording)));
        return LintBench.Sound.Replace("\"clauses\": []", $$""" "clauses": [ { "id": "7", "text": { "en": "a", "ja": "b" }, "informative": true, "published": { "lines": [1, 1], "sha256": "{{hash}}" } } ] """);
    }

    private static List<string> Unclosed(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(html))
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Value == "/")
            {
                open.Should().NotBeEmpty();
                open.Pop().Should().Be(name);
            }
            else if (name != "meta")
            {
                open.Push(name);
            }
        }

        return [.. open];
    }

    private int Report(string policy, params string[] options) =>
        ReportAt("2026-06-01T00:00:00+09:00", policy, options);

    private int ReportAt(string at, string policy, params string[] options) =>
        workspace.Run(["report", "--policy", workspace.With("policy.json", policy), "--at", at, .. options]);

    [GeneratedRegex("<(/?)([a-z0-9]+)[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Links();
}
