using RulesEngine.Models;

namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>Microsoft RulesEngine with two rules: the purpose is declared, or a consent covers the use.</summary>
internal sealed class RulesEnginePeer
{
    private const string Workflow = "use";
    private readonly HandWrittenPeer check;
    private readonly RulesEngine.RulesEngine engine;

    internal RulesEnginePeer(HandWrittenPeer check, int rules = 2)
    {
        this.check = check;
        engine = new RulesEngine.RulesEngine([new Workflow { WorkflowName = Workflow, Rules = [.. Rules(rules)] }]);
    }

    internal async Task<bool> IsAllowedAsync(Use use)
    {
        foreach (var result in await engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("use", new Question(use.Purpose, check.IsAllowed(use)))))
        {
            if (result.IsSuccess)
            {
                return true;
            }
        }

        return false;
    }

    // Its expressions see public types only; the consents are looked at before it, which is in its favour.
    private static IEnumerable<Rule> Rules(int count)
    {
        yield return new Rule { RuleName = "declared", Expression = "use.Purpose == \"album\" OR use.Purpose == \"support\"" };
        yield return new Rule { RuleName = "consented", Expression = "use.IsCovered" };
        for (var i = 2; i < count; i++)
        {
            yield return new Rule { RuleName = $"rule-{i}", Expression = $"use.Purpose == \"another-{i}\"" };
        }
    }

    /// <summary>What the rules are asked about.</summary>
    public sealed record Question(string Purpose, bool IsCovered);
}
