using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>A rule of a plan: what came of it when that is known, else which of its conditions are asked of each person.</summary>
internal readonly struct PlannedRule
{
    private static int lastNumber;

    internal readonly CompiledRule Rule;

    internal readonly bool IsKnown;

    /// <summary>What came of it, before the restrictions that may block it.</summary>
    internal readonly RuleResult Known;

    /// <summary>The places of the conditions of a consent that are the same for all who gave it in the same words; asked once.</summary>
    internal readonly int[] Shared;

    /// <summary>The places of the conditions about the times of a consent: what they ask is the same for all rules.</summary>
    internal readonly TimePlaces Times;

    /// <summary>The places of the other conditions, which are asked of each person.</summary>
    internal readonly int[] Personal;

    /// <summary>The first place that is asked of each person.</summary>
    internal readonly int FirstPersonal;

    /// <summary>Whether anything is asked about times.</summary>
    internal readonly bool AsksTimes;

    /// <summary>By which it is known what consents in the same words answered to the shared conditions.</summary>
    internal readonly int Number;

    /// <summary>A rule of which nothing is known.</summary>
    internal PlannedRule(CompiledRule rule)
    {
        Rule = rule;
        Shared = [];
        Times = TimePlaces.None;
        Personal = [.. Enumerable.Range(0, rule.Conditions.Length)];
    }

    /// <summary>A rule whose outcome is known.</summary>
    internal PlannedRule(CompiledRule rule, in RuleResult known)
        : this(rule)
    {
        (IsKnown, Known) = (true, known);
    }

    /// <summary>A rule that is tried for each person, when requests of the kind bring these facts, in the era of that instant.</summary>
    internal PlannedRule(CompiledRule rule, RequestFacts given, long at)
        : this(rule)
    {
        if (rule.About == RuleSubject.Consent)
        {
            var asked = Personal.Where(i => rule.Conditions[i].IsAskedAt(at)).ToLookup(i => KindOf(rule.Conditions[i], given));
            (Shared, Personal) = ([.. asked[Kind.Shared]], [.. asked[Kind.Personal]]);
            Times = TimePlaces.Of(rule, asked[Kind.OfTime]);
            AsksTimes = asked.Contains(Kind.OfTime);
            FirstPersonal = Personal.Concat(asked[Kind.OfTime]).DefaultIfEmpty(RuleEvaluator.NoFailure + 1).Min();
            Number = Interlocked.Increment(ref lastNumber);
        }
    }

    private enum Kind
    {
        Personal,
        OfTime,
        Shared,
    }

    private static Kind KindOf(CompiledCondition condition, RequestFacts given) =>
        (condition.Reads & (given | RequestFacts.History)) == 0 ? Kind.Shared
        : TimePlaces.IsOfTime(condition.Is) ? Kind.OfTime
        : Kind.Personal;
}
