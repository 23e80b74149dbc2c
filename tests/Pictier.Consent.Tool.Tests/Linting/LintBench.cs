using System.Text.Json.Nodes;
using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Tests.Linting;

/// <summary>A policy with nothing wrong but what it inherits, to which a test adds one thing.</summary>
internal static class LintBench
{
    internal static readonly DateTimeOffset At = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(9));

    internal const string Sound = """
        {
          "format": "pictier-consent/policy/1",
          "extends": "pictier/2020-10-01",
          "id": "album",
          "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "controller": { "name": "GALLUSYS Co., Ltd", "country": "JP", "contact": "otoiawase@pictier.com" },
          "options": { "maxConsentAge": "P730D" },
          "dataCategories": [
            { "id": "photo", "specialCare": "no", "title": { "en": "Photos", "ja": "写真" } },
            { "id": "email", "specialCare": "no", "title": { "en": "E-mail address", "ja": "メールアドレス" } }
          ],
          "purposes": [
            { "id": "prints", "clause": "2.1(1)", "data": ["photo", "email"], "title": { "en": "Prints", "ja": "プリント" } }
          ],
          "recipients": [],
          "serviceRules": [],
          "optOutFilings": [],
          "jointUseNotices": [],
          "successions": [],
          "clauses": [],
          "rules": []
        }
        """;

    /// <summary>What is found in the sound policy with this added: lists are extended, objects are merged, null takes away, everything else is replaced.</summary>
    internal static IReadOnlyList<Finding> Find(string addition, string? published = null, DateTimeOffset? at = null) =>
        FindIn(Merge(JsonNode.Parse(Sound)!, JsonNode.Parse(addition)!).ToJsonString(), published, at);

    /// <summary>What is found in this document.</summary>
    internal static IReadOnlyList<Finding> FindIn(string document, string? published = null, DateTimeOffset? at = null)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, document);
            var wording = published is null ? null : new PublishedWording("policy.txt", published);
            return PolicyLint.Look([file], new LintQuestion(at ?? At, TimeSpan.FromDays(90), wording)).Findings;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static JsonNode Merge(JsonNode into, JsonNode addition)
    {
        foreach (var (name, value) in addition.AsObject())
        {
            if (value is null)
            {
                into.AsObject().Remove(name);
                continue;
            }

            into[name] = (into[name], value) switch
            {
                (JsonArray all, JsonArray more) => new JsonArray([.. all.Concat(more).Select(item => item?.DeepClone())]),
                (JsonObject of, JsonObject more) => Merge(of.DeepClone(), more),
                _ => value.DeepClone(),
            };
        }

        return into;
    }
}
