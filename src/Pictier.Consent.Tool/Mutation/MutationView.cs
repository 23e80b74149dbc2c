using System.Globalization;
using Pictier.Consent.Testing.Mutation;
using Spectre.Console;

namespace Pictier.Consent.Tool.Mutation;

/// <summary>Shows to a person which mistakes in the policy no scenario would notice.</summary>
internal static class MutationView
{
    internal static void Write(IAnsiConsole console, MutationReport report)
    {
        console.WriteLine();
        foreach (var survivor in report.Survivors)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [red]survives[/] {survivor.Mutant.Name}  [dim]{survivor.Mutant.Description}[/]");
        }
    }
}
