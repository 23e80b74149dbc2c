using System.Text.Json;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Tests.Findings;

/// <summary>SARIF 2.1.0, as code review reads it.</summary>
public sealed class SarifWriterTests
{
    private static readonly FindingRule Stale = new("PC0301", "article-stale", FindingSeverity.Warning, "A stale article.", "It misleads.");
    private static readonly FindingRule Unused = new("PC0101", "purpose-unused", FindingSeverity.Note, "An unused purpose.", "It promises nothing.");

    private static Finding Here => new(Unused, new FindingPlace("policies/album policy.json", 12, 7, "$.purposes[1]"), "Found `ads`.", "Remove it.");

    [Test]
    public void It_says_that_it_is_SARIF_2_1_0()
    {
        Log([]).GetProperty("version").GetString().Should().Be("2.1.0");
        Log([]).GetProperty("$schema").GetString().Should().EndWith("sarif-schema-2.1.0.json");
    }

    [Test]
    public void Every_rule_is_listed_though_nothing_was_found() =>
        Driver(Log([])).GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).Should().Equal("PC0301", "PC0101");

    [Test]
    public void A_result_points_to_its_rule_by_id_and_index()
    {
        var result = Result(Here);

        result.GetProperty("ruleId").GetString().Should().Be("PC0101");
        result.GetProperty("ruleIndex").GetInt32().Should().Be(1);
        result.GetProperty("level").GetString().Should().Be("note");
    }

    [Test]
    public void A_result_says_what_why_and_what_to_do() =>
        Result(Here).GetProperty("message").GetProperty("text").GetString().Should().Be("Found `ads`. It promises nothing. Remove it.");

    [Test]
    public void A_place_is_a_file_relative_to_here_with_line_column_and_path()
    {
        var location = Result(Here).GetProperty("locations").EnumerateArray().Single();
        var physical = location.GetProperty("physicalLocation");

        physical.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("policies/album%20policy.json");
        physical.GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(12);
        physical.GetProperty("region").GetProperty("startColumn").GetInt32().Should().Be(7);
        location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString().Should().Be("$.purposes[1]");
    }

    [Test]
    public void A_file_elsewhere_is_a_file_address() =>
        Result(Here with { Place = new FindingPlace("/elsewhere/a.json", 0, 0, null) }).GetProperty("locations")[0]
            .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("file:///elsewhere/a.json");

    [Test]
    public void A_finding_that_moves_to_another_line_is_the_same_finding() =>
        Fingerprint(Here with { Place = Here.Place with { Line = 99 } }).Should().Be(Fingerprint(Here));

    [Test]
    public void Another_thing_found_at_the_same_place_is_another_finding() =>
        Fingerprint(Here with { What = "Found `prints`." }).Should().NotBe(Fingerprint(Here));

    private static string Fingerprint(Finding finding) => Result(finding).GetProperty("partialFingerprints").GetProperty("finding/v1").GetString()!;

    private static JsonElement Result(Finding finding) => Log([finding]).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single();

    private static JsonElement Driver(JsonElement log) => log.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");

    private static JsonElement Log(Finding[] findings)
    {
        using var text = new StringWriter();
        SarifWriter.Write(text, [Stale, Unused], findings);
        return JsonDocument.Parse(text.ToString()).RootElement;
    }
}
