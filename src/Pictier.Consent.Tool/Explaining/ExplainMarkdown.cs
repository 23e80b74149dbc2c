using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Explaining;

/// <summary>An explained decision as GitHub-flavoured Markdown.</summary>
internal static class ExplainMarkdown
{
    internal static void Write(TextWriter text, ExplainedDecision explained, bool all)
    {
        text.WriteLine($"## {Markdown.Cell(explained.Id ?? "Decision")}");
        text.WriteLine();
        text.WriteLine($"{Markdown.Cell(explained.Asked)}");
        text.WriteLine();
        text.WriteLine($"**{Markdown.Cell(explained.Answer)}**");
        foreach (var obligation in explained.Decision.Obligations)
        {
            text.WriteLine($"It obliges to `{obligation.Name()}`.");
        }

        text.WriteLine();
        foreach (var gate in explained.Gates)
        {
            text.WriteLine($"- {(gate.Passed || gate.Denies ? Mark(gate.Passed) : "➖")} **{gate.Name}**: {Markdown.Cell(gate.Question)}");
            foreach (var rule in gate.Rules.Where(r => all || r.Outcome.Outcome != Outcome.NotAttempted))
            {
                text.WriteLine($"  - {Mark(rule.Outcome.Outcome == Outcome.Satisfied)} {Markdown.Cell(ExplainedWords.Rule(rule))}: {Markdown.Cell(ExplainedWords.Outcome(rule))}");
                foreach (var condition in rule.Conditions.Where(c => c.State is ConditionState.Held or ConditionState.Failed))
                {
                    text.WriteLine($"    - {Mark(condition.State == ConditionState.Held)} `{condition.Name}`: {Markdown.Cell(condition.Meaning)}");
                }
            }
        }

        if (!explained.Decision.IsAllowed)
        {
            text.WriteLine();
            text.WriteLine($"**{explained.RemedyHeading}**");
            text.WriteLine();
            foreach (var remedy in explained.Remedies)
            {
                text.WriteLine($"- {Markdown.Cell(string.Join(" And: ", remedy.Steps))} Then `{remedy.Decision.Reason.Name()}`{(remedy.Decision.Clause is { } clause ? $" by clause {clause}" : string.Empty)}.");
            }
        }

        text.WriteLine();
    }

    private static string Mark(bool good) => good ? "✅" : "❌";
}
