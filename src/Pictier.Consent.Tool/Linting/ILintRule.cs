using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting;

/// <summary>Looks for one kind of finding in a policy that is valid.</summary>
internal interface ILintRule
{
    /// <summary>The kind of finding.</summary>
    FindingRule Rule { get; }

    /// <summary>What is found, in the order of the document.</summary>
    IEnumerable<Finding> Find(LintedPolicy policy);
}
