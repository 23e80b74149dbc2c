using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Diff;
using Pictier.Consent.Tool.Output;
using Spectre.Console;

namespace Pictier.Consent.Tool.Proving;

/// <summary>Writes what was proven in the format that was asked for.</summary>
internal static class ProofOutput
{
    internal static void Write(Terminal terminal, PolicyProof proof, string policyFile, OutputFormat format)
    {
        if (format == OutputFormat.Human)
        {
            terminal.Show(console => Show(console, proof));
            return;
        }

        using var text = terminal.OpenText();
        switch (format)
        {
            case OutputFormat.Json:
                text.WriteLine(ProofJson.Write(proof));
                break;
            case OutputFormat.Markdown:
                text.Write(ProofMarkdown.Write(proof));
                break;
            default:
                ProofSarif.Write(text, proof, policyFile);
                break;
        }
    }

    /// <summary>What came of all, in a few sentences.</summary>
    internal static IEnumerable<string> Summary(PolicyProof proof)
    {
        yield return $"{proof.Count(Verdict.Proven)} proven, {proof.Count(Verdict.Refuted)} refuted, {proof.Count(Verdict.Vacuous)} about nothing in this policy.";
        yield return $"Looked at {proof.Figures.Cells} cells in {proof.Figures.Classes} classes; ran {proof.Figures.Run} requests.";
    }

    /// <summary>The counterexample in one sentence: the use, what is given, and how it is decided.</summary>
    internal static string Of(Counterexample counterexample)
    {
        var request = counterexample.Situation.Request;
        var use = $"`{Word.Of(request.Operation)}` for `{request.Purpose.Value}`"
            + (request.UnderlyingPurpose is { } served ? $" in order to achieve `{served.Value}`" : string.Empty)
            + (request.Recipient is { } recipient ? $", to `{recipient.Value}`" : string.Empty);
        return $"{use}, {SituationText.Of(counterexample.Situation)}: {ComparedDecision.Of(counterexample.Decision)}"
            + (counterexample.Compared is { } other ? $", where the other rules say {ComparedDecision.Of(other)}" : string.Empty);
    }

    private static void Show(IAnsiConsole console, PolicyProof proof)
    {
        foreach (var (invariant, verdict, counterexample) in proof.Proofs)
        {
            var (word, colour) = verdict switch { Verdict.Proven => ("proven ", "green"), Verdict.Refuted => ("refuted", "red"), _ => ("vacuous", "yellow") };
            console.MarkupLine($"[{colour}]{word}[/] {Markup.Escape(invariant.Id)}: {Markup.Escape(invariant.Title)}");
            if (counterexample is not null)
            {
                IndentedText.Write(console, 4, Of(counterexample), Style.Plain);
                IndentedText.Write(console, 4, WitnessFiles.Request(counterexample.Situation, invariant.Id), new Style(decoration: Decoration.Dim));
                foreach (var line in WitnessFiles.Ledger(counterexample.Situation))
                {
                    IndentedText.Write(console, 4, line, new Style(decoration: Decoration.Dim));
                }
            }
        }

        foreach (var line in Summary(proof))
        {
            console.WriteLine(line);
        }
    }
}
