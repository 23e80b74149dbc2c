using System.Text;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Proving;

/// <summary>What was proven as Markdown, for a review.</summary>
internal static class ProofMarkdown
{
    internal static string Write(PolicyProof proof)
    {
        var text = new StringBuilder("# What holds of every decision\n\n");
        foreach (var line in ProofOutput.Summary(proof))
        {
            text.Append(line).Append("\n\n");
        }

        text.Append("| | invariant | |\n| --- | --- | --- |\n");
        foreach (var (invariant, verdict, counterexample) in proof.Proofs.OrderByDescending(p => p.Verdict == Verdict.Refuted))
        {
            var told = counterexample is null ? string.Empty : Markdown.Cell(ProofOutput.Of(counterexample));
            text.Append($"| {verdict.ToString().ToLowerInvariant()} | {Markdown.Cell(invariant.Title)} ({Markdown.Code(invariant.Id)}) | {told} |\n");
        }

        return text.ToString();
    }
}
