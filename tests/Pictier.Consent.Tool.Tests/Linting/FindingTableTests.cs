using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Tests.Linting;

/// <summary>The table of findings in the documentation is that of the code.</summary>
public sealed class FindingTableTests
{
    [Test]
    public void The_table_equals_the_code() => Documented().Should().Equal(PolicyLint.Rules.Select(Row));

    private static string Row(FindingRule rule) => $"| `{rule.Id}` | `{rule.Name}` | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Summary} | {rule.Why} |";

    private static IEnumerable<string> Documented() => File.ReadLines(Repository.PathOf("src", "Pictier.Consent.Tool", "FINDINGS.md")).Where(line => line.StartsWith("| `PC", StringComparison.Ordinal));
}
