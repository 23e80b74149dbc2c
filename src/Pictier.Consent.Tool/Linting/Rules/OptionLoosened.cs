using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>An option that permits more than the default.</summary>
internal sealed class OptionLoosened : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0705",
        "option-loosened",
        FindingSeverity.Note,
        "An option permits more than its default.",
        "An option may loosen only knowingly (spec 3.14).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        Loosened(policy.Document.Options).Select(o => policy.Finding(Rule, $"$.options.{o.Option}", $"The option `{o.Option}` {o.Permits}.", "Keep a record of why the service needs it, or leave it out."));

    private static IEnumerable<(string Option, string Permits)> Loosened(PolicyOptions options)
    {
        if (options.AllowDueDiligence)
        {
            yield return ("allowDueDiligence", "permits to show data to a successor before the succession (AMB-51)");
        }

        if (options.DirectHandoverIsConsent)
        {
            yield return ("directHandoverIsConsent", "counts handing special care-required data over as consent to its acquisition (AMB-57)");
        }
    }
}
