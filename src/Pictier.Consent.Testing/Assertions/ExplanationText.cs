using System.Globalization;
using System.Text;

namespace Pictier.Consent.Testing;

/// <summary>Writes down a decision and how it came about, for people: gate by gate, what came of each rule.</summary>
public static class ExplanationText
{
    /// <summary>The decision with its clause, law, basis and obligations, one a line.</summary>
    public static string Of(Decision decision)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{decision}: {decision.Message}\n");
        Line(text, "law", decision.Law);
        Line(text, "policy", decision.Policy);
        Line(text, "basis", Describe(decision.Basis));
        Line(text, "obliges to", decision.Obligations.Count == 0 ? null : decision.Obligations.ToString());
        return text.ToString();
    }

    /// <summary>What came of every rule, as a tree of gates and rules.</summary>
    public static string Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = new StringBuilder();
        var width = explanation.Rules.Select(r => r.Rule.Length).DefaultIfEmpty().Max();
        foreach (var gate in explanation.Rules.GroupBy(r => r.Gate))
        {
            text.Append(CultureInfo.InvariantCulture, $"{gate.Key}\n");
            foreach (var rule in gate)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Mark(rule.Outcome)} {rule.Rule.PadRight(width)}  {rule.Clause ?? "-",-7} {Describe(rule)}\n");
            }
        }

        if (explanation.IgnoredConsents.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"ignored consents, which are malformed: {string.Join(", ", explanation.IgnoredConsents)}\n");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name}: {value}\n");
        }
    }

    private static string Describe(RuleOutcome rule)
    {
        var outcome = rule.Outcome switch
        {
            Outcome.Satisfied => rule.Reason is { } permits ? $"satisfied: {permits.Name()}" : "satisfied",
            Outcome.NotAttempted => "not attempted: there is nothing it is about",
            _ => $"{Words<Outcome>.NameOf(rule.Outcome)}: {rule.Reason?.Name()}",
        };
        var condition = rule.FailedCondition is { } failed ? $" (condition {failed})" : string.Empty;
        var basis = Describe(rule.Basis) is { } about ? $" [{about}]" : string.Empty;
        return outcome + condition + basis + (rule.AfterDecision ? ", after the decision" : string.Empty);
    }

    private static char Mark(Outcome outcome) => outcome switch
    {
        Outcome.Satisfied => '+',
        Outcome.NotAttempted => '.',
        _ => '-',
    };

    /// <summary>The kind and the id; null when there is nothing.</summary>
    internal static string? Describe(DecisionBasis basis) => basis.Kind switch
    {
        BasisKind.None => null,
        BasisKind.Claim => string.Create(CultureInfo.InvariantCulture, $"claim {basis.Index}"),
        _ => $"{Words<BasisKind>.NameOf(basis.Kind)} {basis.Id}",
    };
}
