using Pictier.Consent.Testing.Invariants;

namespace Pictier.Consent.Tool.Tests.Proving;

/// <summary>A file of invariants is read strictly: every error at once, at its place.</summary>
public sealed class InvariantFileTests
{
    [Test]
    public void Every_error_is_told_at_its_place()
    {
        var read = () => InvariantFile.Parse("""
            {
              "format": "pictier-consent/invariants/2",
              "invariants": [
                { "id": "a", "title": { "en": "A." }, "when": { "operation": "borrow" }, "then": { "effect": "allow" } },
                { "id": "a", "title": { "ja": "B" }, "when": {}, "never": { "reason": [] } },
                { "id": "c", "title": { "en": "C." }, "when": { "colour": "red" }, "then": { "effect": "deny" }, "never": { "effect": "deny" } },
                { "id": "d", "title": { "en": "D." }, "when": { "unjust": true }, "stricterThan": "published-rules" }
              ]
            }
            """);

        read.Should().Throw<InvalidDocumentException>().Which.Errors.Select(e => (e.Line, e.Path)).Should().BeEquivalentTo(
        [
            (2, "$.format"),
            (4, "$.invariants[0].when.operation"),
            (5, "$.invariants[1].title"),
            (5, "$.invariants[1].when"),
            (5, "$.invariants[1].never.reason"),
            (5, "$.invariants[1].id"),
            (6, "$.invariants[2].when.colour"),
            (6, "$.invariants[2]"),
            (7, "$.invariants[3].when"),
        ]);
    }

    [Test]
    public void A_file_without_an_invariant_is_an_error() =>
        FluentActions.Invoking(() => InvariantFile.Parse("""{ "format": "pictier-consent/invariants/1", "invariants": [] }""")).Should().Throw<InvalidDocumentException>();

    [Test]
    public void The_schema_knows_every_property_and_word()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(InvariantFile.Schema);
        var known = schema.RootElement.GetProperty("definitions").GetProperty("request").GetProperty("properties");

        known.EnumerateObject().Select(p => p.Name).Should().Equal(RequestProperty.All.Select(p => p.Name).Concat(["all", "any", "not"]));
        foreach (var property in RequestProperty.All.Where(p => p.Vocabulary.Count > 0))
        {
            known.GetProperty(property.Name).GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(w => w.GetString()).Should().Equal(property.Vocabulary);
        }
    }

    [Test]
    public void The_guide_tells_every_property_and_every_built_in_invariant()
    {
        var guide = File.ReadAllText(Repository.PathOf("src", "Pictier.Consent.Tool", "PROVE.md"));

        Names(guide, "properties").Should().Equal(RequestProperty.All.Select(p => p.Name));
        Names(guide, "invariants").Should().Equal(BuiltInInvariants.All.Select(i => i.Id));
    }

    [Test]
    public void The_built_in_invariants_are_sentences_in_both_languages() =>
        BuiltInInvariants.All.Should().OnlyContain(i => i.Title.EndsWith('.') && i.TitleJa != null && i.TitleJa.EndsWith('。'));

    private static IEnumerable<string> Names(string guide, string table) => guide.Split($"<!-- {table} -->")[1].Split($"<!-- /{table} -->")[0]
        .Trim().Split('\n').Skip(2).Select(row => row.Split('`')[1]);
}
