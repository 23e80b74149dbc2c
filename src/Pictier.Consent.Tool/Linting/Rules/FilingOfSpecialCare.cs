using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A filing of special care-required data.</summary>
internal sealed class FilingOfSpecialCare : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0403",
        "filing-of-special-care",
        FindingSeverity.Error,
        "An opt-out filing lists special care-required data, or data of which that is unknown.",
        "Such data is never provided by opt-out (3.2; APPI 27(2); AMB-06).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from filing in policy.Filings
        let special = filing.Item.Data.Where(d => !policy.Is(d, SpecialCare.No)).ToList()
        where special.Count > 0
        select policy.Finding(Rule, $"{filing.Path}.data", $"The filing `{filing.Item.Id}` lists {LintedPolicy.Quote(special)}, which is special care-required or may be.", "Withdraw the item from the filing, and ask for consents instead.");
}
