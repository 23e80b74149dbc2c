namespace Pictier.Consent.Evaluation;

/// <summary>A rule of a plan: what came of it when that is known, else which of its conditions are asked of each person.</summary>
internal readonly struct PlannedRule
{
    private static int lastNumber;

    internal readonly CompiledRule Rule;

    internal readonly bool IsKnown;

    /// <summary>What came of it, before the restrictions that may block it.</summary>
    internal readonly RuleResult Known;

    /// <summary>The places of the conditions that are asked of each person.</summary>
    internal readonly int[] Personal;

    /// <summary>The places of the conditions of a consent that are the same for all who gave it in the same words; asked once.</summary>
    internal readonly int[] Shared;

    /// <summary>By which a shape knows what it answered to the shared conditions.</summary>
    internal readonly int Number;

    /// <summary>A rule of which nothing is known.</summary>
    internal PlannedRule(CompiledRule rule)
    {
        Rule = rule;
        Personal = [.. Enumerable.Range(0, rule.Conditions.Length)];
        Shared = [];
    }

    /// <summary>A rule whose outcome is known.</summary>
    internal PlannedRule(CompiledRule rule, in RuleResult known)
        : this(rule)
    {
        (IsKnown, Known) = (true, known);
    }

    /// <summary>A rule that is tried for each person, when requests of the kind bring these facts.</summary>
    internal PlannedRule(CompiledRule rule, RequestFacts given)
        : this(rule)
    {
        if (rule.About == Policies.RuleSubject.Consent)
        {
            var shared = Personal.ToLookup(i => (rule.Conditions[i].Reads & (given | RequestFacts.History)) == 0);
            (Personal, Shared) = ([.. shared[false]], [.. shared[true]]);
            Number = Interlocked.Increment(ref lastNumber);
        }
    }
}
