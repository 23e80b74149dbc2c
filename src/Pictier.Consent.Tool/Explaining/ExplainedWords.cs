namespace Pictier.Consent.Tool.Explaining;

/// <summary>What is said of a rule, for people.</summary>
internal static class ExplainedWords
{
    /// <summary>The rule with its clause and title.</summary>
    internal static string Rule(ExplainedRule rule)
    {
        var clause = rule.Outcome.Clause is { } cited ? $" ({cited})" : string.Empty;
        return rule.Title?.En is { } title ? $"{rule.Outcome.Rule}{clause} {title}" : $"{rule.Outcome.Rule}{clause}";
    }

    /// <summary>What came of it, and about what.</summary>
    internal static string Outcome(ExplainedRule rule)
    {
        var about = rule.Basis is { } basis ? $", about {basis}" : string.Empty;
        var reason = rule.Outcome.Reason is { } code && code != ReasonCode.NoBasis ? $": {code.Name()}" : string.Empty;
        var after = rule.Outcome.AfterDecision ? " (tried after the decision was reached)" : string.Empty;
        return rule.Outcome.Outcome switch
        {
            Pictier.Consent.Outcome.Satisfied => $"satisfied{reason}{about}{after}",
            Pictier.Consent.Outcome.Blocked => $"blocked by a restriction{reason}{about}{after}",
            Pictier.Consent.Outcome.NotAttempted => "not attempted: there is nothing that it could be about",
            _ => $"failed{reason}{about}{after}",
        };
    }
}
