using System.CommandLine;

namespace Pictier.Consent.Tool;

/// <summary>The option <c>--policy</c>, the same in every command.</summary>
internal static class PolicyOption
{
    internal static Option<string[]> Create() =>
        new("--policy") { Description = "A version of the policy; repeat the option for further versions.", Required = true, HelpName = "FILE" };
}
