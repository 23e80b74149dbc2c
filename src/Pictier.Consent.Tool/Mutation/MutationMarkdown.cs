using System.Globalization;
using Pictier.Consent.Testing.Mutation;

namespace Pictier.Consent.Tool.Mutation;

/// <summary>Writes as Markdown which mistakes in the policy no scenario would notice.</summary>
internal static class MutationMarkdown
{
    internal static void Write(TextWriter text, MutationReport report)
    {
        text.WriteLine("## Mutants of the policy");
        text.WriteLine();
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Results.Count} mutants: {report.Killed} killed, {report.Accepted} accepted, {report.Survivors.Count()} that no scenario would notice."));
        foreach (var survivor in report.Survivors)
        {
            text.WriteLine();
            text.WriteLine($"- `{survivor.Mutant.Name}`: {survivor.Mutant.Description}");
        }

        foreach (var error in report.Errors)
        {
            text.WriteLine();
            text.WriteLine($"- {error}");
        }
    }
}
