using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A recipient in the EEA or the United Kingdom without a case of 3.3.</summary>
internal sealed class DesignatedCountryWithoutCase : ILintRule
{
    // The Commission's Notice No. 1 of 2019: the EEA, and since 2020-02-01 the United Kingdom in its own right.
    private static readonly HashSet<string> Designated =
    [
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO",
        "SK", "SI", "ES", "SE", "IS", "LI", "NO", "GB",
    ];

    public FindingRule Rule { get; } = new(
        "PC0315",
        "designated-country-without-case",
        FindingSeverity.Note,
        "A recipient in a country that the Commission designated has no case of 3.3 of its own.",
        "The law treats it like one in Japan (APPI 28(1)), the published policy does not: 3.3 has no case for designated countries, and the stricter promise binds (AMB-20).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from recipient in policy.Recipients
        where LintedPolicy.IsAbroad(recipient.Item) && recipient.Item.Equivalence is null && Designated.Contains(recipient.Item.Country)
        select policy.Finding(Rule, recipient.Path, $"The recipient `{recipient.Item.Id}` in {recipient.Item.Country} has no case of 3.3.", "Ask for consents to the provision abroad, secure equivalent measures, or publish a policy that has a case for designated countries.");
}
