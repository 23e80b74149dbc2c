using Pictier.Consent.Tool.Output;
using Spectre.Console;

namespace Pictier.Consent.Tool.Explaining;

/// <summary>An explained decision for a person at a terminal.</summary>
internal static class ExplainText
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);

    internal static void Write(IAnsiConsole console, ExplainedDecision explained, bool all)
    {
        IndentedText.Write(console, 0, explained.Id is { } id ? $"{id}: {explained.Asked}" : explained.Asked, new Style(decoration: Decoration.Bold));
        IndentedText.Write(console, 0, explained.Answer, explained.Decision.IsAllowed ? Good : Bad);
        foreach (var obligation in explained.Decision.Obligations)
        {
            IndentedText.Write(console, 0, $"It obliges to: {obligation.Name()}.", Style.Plain);
        }

        console.WriteLine();
        console.Write(Tree(explained.Gates, all));
        if (!explained.Decision.IsAllowed)
        {
            console.WriteLine();
            IndentedText.Write(console, 0, explained.RemedyHeading, new Style(decoration: Decoration.Bold));
            foreach (var remedy in explained.Remedies)
            {
                for (var i = 0; i < remedy.Steps.Count; i++)
                {
                    IndentedText.Write(console, 2, $"{(i == 0 ? "-" : " and")} {remedy.Steps[i]}", Good);
                }

                IndentedText.Write(console, 4, $"then {remedy.Decision.Reason.Name()}{(remedy.Decision.Clause is { } clause ? $" by clause {clause}" : string.Empty)}", Dim);
            }
        }
    }

    /// <summary>The gates with their rules and conditions.</summary>
    internal static Tree Tree(IReadOnlyList<ExplainedGate> gates, bool all)
    {
        var tree = new Tree(new Text("The gates"));
        foreach (var gate in gates)
        {
            var node = tree.AddNode(Line(gate.Passed ? "✓" : gate.Denies ? "✗" : "–", gate.Passed ? Good : gate.Denies ? Bad : Dim, gate.Name, gate.Question));
            var hidden = 0;
            foreach (var rule in gate.Rules)
            {
                if (!all && rule.Outcome.Outcome == Outcome.NotAttempted)
                {
                    hidden++;
                    continue;
                }

                AddRule(node, rule);
            }

            if (hidden > 0)
            {
                node.AddNode(new Text($"{hidden} {(hidden == 1 ? "rule" : "rules")} about something that is not there (--all shows them)", Dim));
            }
        }

        return tree;
    }

    private static void AddRule(TreeNode gate, ExplainedRule rule)
    {
        var (mark, style) = Mark(rule.Outcome.Outcome);
        var node = gate.AddNode(Line(mark, style, ExplainedWords.Rule(rule), ExplainedWords.Outcome(rule)));
        foreach (var condition in rule.Conditions.Where(c => c.State is not ConditionState.NotReached))
        {
            node.AddNode(condition.State switch
            {
                ConditionState.Held => Line("✓", Good, condition.Name, condition.Meaning),
                ConditionState.Failed => Line("✗", Bad, condition.Name, $"{condition.Meaning} ({condition.Source})"),
                _ => Line("–", Dim, condition.Name, "not asked at that time or under these options"),
            });
        }
    }

    private static (string Mark, Style Style) Mark(Outcome outcome) => outcome switch
    {
        Outcome.Satisfied => ("✓", Good),
        Outcome.NotAttempted => ("–", Dim),
        Outcome.Blocked => ("■", Bad),
        _ => ("✗", Bad),
    };

    private static Paragraph Line(string mark, Style style, string name, string text) =>
        new Paragraph().Append($"{mark} ", style).Append(name, new Style(decoration: Decoration.Bold)).Append($"  {text}", Dim);
}
