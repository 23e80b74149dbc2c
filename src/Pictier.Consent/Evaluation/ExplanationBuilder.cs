using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Writes down what came of every rule while the evaluator tries them: an explanation is never made by a second implementation.</summary>
internal sealed class ExplanationBuilder
{
    private readonly List<RuleOutcome> rules = [];
    private readonly HashSet<PolicyGate> entered = [];

    /// <summary>Whether the decision is reached, so that what follows is tried for the explanation only.</summary>
    internal bool AfterDecision { get; set; }

    /// <summary>This builder; null when the gate is already written down, since several conditions may ask it.</summary>
    internal ExplanationBuilder? Enter(PolicyGate gate) => entered.Add(gate) ? this : null;

    internal void Add(CompiledRule rule, in RuleResult tried, in Inquiry inquiry)
    {
        var attempted = tried.Outcome != Outcome.NotAttempted;
        rules.Add(new RuleOutcome(
            Words<PolicyGate>.NameOf(rule.Gate),
            rule.Id,
            rule.Clause,
            tried.Outcome,
            tried.Outcome == Outcome.Satisfied ? rule.Permits : attempted ? tried.Failure : ReasonCode.NoBasis,
            tried.Outcome == Outcome.Failed && tried.FailedCondition >= 0 ? rule.Conditions[tried.FailedCondition].Is.Name() : null,
            attempted ? Candidates.Basis(rule.About, tried.Candidate, inquiry) : default)
        {
            AfterDecision = AfterDecision,
        });
    }

    /// <summary>The explanation of a denial that no rule gave: the step that denied, after what had been tried by then.</summary>
    internal Explanation Refused(string step, ReasonCode reason)
    {
        rules.Add(new RuleOutcome("request", step, reason.Clause(), Outcome.Failed, reason, null, default));
        return new Explanation(rules.AsReadOnly(), []);
    }

    internal Explanation Build(in PreparedHistory history) => new(rules.AsReadOnly(), history.IgnoredConsents());
}
