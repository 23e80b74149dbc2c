using System.Text.Json;
using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>Writes clauses and rules.</summary>
internal static class RuleWriter
{
    internal static void Clause(Utf8JsonWriter json, ClauseDocument clause) => RegistryWriter.Object(json, () =>
    {
        json.Text("id", clause.Id);
        RegistryWriter.Text(json, "title", clause.Title);
        RegistryWriter.Text(json, "text", clause.Text);
        json.Flag("informative", clause.Informative);
        json.Object("published", clause.Published, static (json, p) =>
        {
            json.List("lines", new[] { p.FirstLine, p.LastLine }, static (json, v) => json.WriteNumberValue(v));
            json.Text("sha256", p.Sha256);
        });
        json.ListUnlessEmpty("cites", clause.Cites, static (json, v) => json.WriteStringValue(v));
        json.ListUnlessEmpty("law", clause.Law, Citation);
        json.ListUnlessEmpty("rules", clause.Rules, static (json, r) => Rule(json, r, underClause: true));
    });

    internal static void Rule(Utf8JsonWriter json, RuleDocument rule, bool underClause) => RegistryWriter.Object(json, () =>
    {
        json.Text("id", rule.Id);
        RegistryWriter.Text(json, "title", rule.Title);
        json.Text("clause", underClause ? null : rule.Clause);
        json.Word("gate", rule.Gate);
        json.WriteNumber("order", rule.Order);
        json.Word("about", rule.About);
        json.Text("permits", rule.Permits?.Name());
        json.Flag("denies", rule.Denies, byDefault: true);
        json.ListUnlessEmpty("conditions", rule.Conditions, Condition);
        json.ListUnlessEmpty("survives", rule.Survives, static (json, r) => json.WriteStringValue(Words<RestrictionKind>.NameOf(r)));
        json.ListUnlessEmpty("obligations", rule.Obligations, Obligation);
        json.ListUnlessEmpty("law", rule.Law, Citation);
    });

    private static void Condition(Utf8JsonWriter json, RuleCondition condition)
    {
        if (condition is { Layer: RuleLayer.Policy, From: null })
        {
            json.WriteStringValue(condition.Is.Name());
            return;
        }

        RegistryWriter.Object(json, () =>
        {
            json.Word("is", condition.Is);
            json.WordUnless("layer", condition.Layer, RuleLayer.Policy);
            json.Instant("from", condition.From);
        });
    }

    private static void Obligation(Utf8JsonWriter json, RuleObligation obligation)
    {
        if (obligation is { When.Count: 0, From: null })
        {
            json.WriteStringValue(obligation.Is.Name());
            return;
        }

        RegistryWriter.Object(json, () =>
        {
            json.Word("is", obligation.Is);
            json.ListUnlessEmpty("when", obligation.When, static (json, w) => json.WriteStringValue(Words<ObligationGuard>.NameOf(w)));
            json.Instant("from", obligation.From);
        });
    }

    private static void Citation(Utf8JsonWriter json, LawCitation citation) => RegistryWriter.Object(json, () =>
    {
        json.Text("citation", citation.Citation);
        json.Instant("from", citation.From);
        json.Instant("until", citation.Until);
    });
}
