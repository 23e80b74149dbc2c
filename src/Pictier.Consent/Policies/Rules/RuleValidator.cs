using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>Checks the clauses and rules of a policy: that each rule makes sense in its gate, and that none can be misread.</summary>
internal static class RuleValidator
{
    internal static void Validate(PolicySource source, ICollection<DocumentError> errors)
    {
        var policy = source.Document;
        if (!source.IsRead("$.extends"))
        {
            return;
        }

        if (policy.Extends is { } id && Rulebook.Find(id) is null)
        {
            var known = ObjectReader.Quote(Rulebook.BuiltIn.Select(r => r.Id));
            errors.Add(source.Error("$.extends", $"There is no rulebook `{id}`; expected one of {known}."));
            return;
        }

        var check = new ReferenceCheck(source, errors);
        check.Registry("clauses", "clause", policy.Clauses.Select(c => c.Id));
        var catalogue = ClauseCatalogue.Of(policy);
        if (policy.Extends is null && source.IsList("$.clauses") && (policy.Clauses.Count == 0 || catalogue.Rules.Count == 0))
        {
            errors.Add(source.Error("$", "A policy that extends no rulebook must bring `clauses` with `rules` of its own; or let it extend `pictier/2020-10-01`."));
        }

        var clauses = catalogue.Clauses.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new HashSet<string>(catalogue.Rules.Where(p => p.Path is null).Select(p => p.Rule.Id), StringComparer.Ordinal);
        var places = catalogue.Rules.ToLookup(p => (p.Rule.Gate, p.Rule.Order));
        foreach (var (rule, path) in catalogue.Rules)
        {
            if (path is not null && source.IsRead(path))
            {
                ValidateRule(source, errors, rule, path, clauses, ids, places[(rule.Gate, rule.Order)]);
            }
        }
    }

    private static void ValidateRule(
        PolicySource source,
        ICollection<DocumentError> errors,
        RuleDocument rule,
        string path,
        HashSet<string> clauses,
        HashSet<string> ids,
        IEnumerable<PlacedRule> atItsPlace)
    {
        if (!ids.Add(rule.Id))
        {
            Error("id", $"The rule `{rule.Id}` appears twice; keep one.");
        }

        if (rule.Clause.Length > 0 && !clauses.Contains(rule.Clause))
        {
            Error("clause", $"The policy has no clause `{rule.Clause}`; add the clause or correct its number.");
        }
        else if (path.StartsWith("$.rules", StringComparison.Ordinal) && source.Document.Clauses.Any(c => c.Id == rule.Clause))
        {
            Error("clause", $"The clause `{rule.Clause}` is this document's own; write the rule in the `rules` of the clause.");
        }

        if (atItsPlace.FirstOrDefault(p => p.Path != path && (p.Path is null || source.IsRead(p.Path))).Rule is { } other)
        {
            Error("order", $"The place {rule.Order} in the gate `{Words<PolicyGate>.NameOf(rule.Gate)}` is taken by the rule `{other.Id}`; choose another place.");
        }

        if (rule.Permits is { } reason && reason.Effect() != Effect.Allow)
        {
            Error("permits", $"`{reason.Name()}` is the reason of a denial; a rule permits with the reason of an allow.");
        }
        else if (rule.Permits is not null && !GateCatalogue.Permits(rule.Gate))
        {
            Error("permits", $"The gate `{Words<PolicyGate>.NameOf(rule.Gate)}` is a requirement: passing it permits nothing by itself, so its rules have no `permits`.");
        }

        if (rule.Conditions.Count == 0)
        {
            Error("conditions", "A rule without conditions would always hold; give it at least one.");
        }

        for (var i = 0; i < rule.Conditions.Count; i++)
        {
            ValidateCondition(rule, ConditionCatalogue.Of(rule.Conditions[i].Is), $"conditions[{i}]");
        }

        void ValidateCondition(RuleDocument of, ConditionInfo condition, string name)
        {
            if (condition.Subjects.Count > 0 && !condition.Subjects.Contains(of.About))
            {
                var subjects = ObjectReader.Quote(condition.Subjects.Select(Words<RuleSubject>.NameOf));
                Error(name, $"The condition `{condition.Condition.Name()}` is asked of {subjects}, and the rule is about `{Words<RuleSubject>.NameOf(of.About)}`; leave it out, or change what the rule is about.");
            }

            // Later gates only: so the gates that conditions ask can never ask each other in a circle.
            if (GateCatalogue.AskedBy(condition.Condition) is { } asked && asked <= of.Gate)
            {
                Error(name, $"The condition `{condition.Condition.Name()}` asks the gate `{Words<PolicyGate>.NameOf(asked)}`, which only a rule of an earlier gate can; the rule is of the gate `{Words<PolicyGate>.NameOf(of.Gate)}`.");
            }
        }

        void Error(string name, string message) => errors.Add(source.Error($"{path}.{name}", message));
    }
}
