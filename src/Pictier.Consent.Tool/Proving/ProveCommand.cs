using System.CommandLine;
using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Proving;

/// <summary><c>prove</c>: proves invariants of a policy for every request that there can be, or refutes them.</summary>
internal static class ProveCommand
{
    internal static Command Create(Terminal terminal)
    {
        var policies = new Option<string[]>("--policy") { Description = "A version of the policy; repeat the option for further versions.", HelpName = "FILE" };
        var files = new Option<string[]>("--invariants")
        {
            Description = "A file of invariants (*.consent-invariants.json) to prove beside those of the built-in policy; repeat the option for more.",
            HelpName = "FILE",
        };
        var only = new Option<string[]>("--only") { Description = "Prove only the invariant with this id; repeat the option for more.", HelpName = "ID" };
        var format = FormatOption.Create(OutputFormat.Human, OutputFormat.Json, OutputFormat.Markdown, OutputFormat.Sarif);
        var counterexamples = new Option<string?>("--counterexamples")
        {
            Description = "Write the request and the ledger of each counterexample into this directory, for `evaluate`.",
            HelpName = "DIR",
        };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of files of invariants, for editors, and prove nothing." };
        var command = new TaughtCommand("prove", "Prove what must hold of every decision of a policy, or find a request that refutes it.")
        {
            Examples =
            [
                new("Prove what the built-in policy promises", "prove --policy album.policy.json"),
                new("Prove your own invariants too", "prove --policy album.policy.json --invariants album.consent-invariants.json"),
                new("Show in code review what is refuted, and keep the counterexamples", "prove --policy album.policy.json --format sarif --counterexamples counterexamples"),
                new("Look at one invariant while you write it", "prove --policy album.policy.json --only special-care-never-by-opt-out"),
                new("Let an editor complete and check files of invariants", "prove --schema"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "Every invariant is proven."),
                (ExitCode.Found, "An invariant is refuted, or one of your own is about nothing."),
                (ExitCode.InvalidInput, "A policy or a file of invariants is not valid, or a file cannot be read or written."),
                (ExitCode.Unproven, "The proof could not vouch for itself, or the policy is beyond its bounds: nothing is proven."),
            ],
        };
        foreach (var option in new Option[] { policies, files, only, format, counterexamples, schema })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (!result.GetValue(schema) && result.GetValue(policies) is not { Length: > 0 })
            {
                result.AddError("Option '--policy' is required.");
            }
        });
        command.SetAction(parsed => AnalysisRun.Run(terminal, run => parsed.GetValue(schema)
            ? PrintSchema(terminal)
            : Prove(terminal, run, parsed.GetValue(policies)!, parsed.GetValue(files) ?? [], parsed.GetValue(only) ?? [], parsed.GetValue(format), parsed.GetValue(counterexamples))));
        return command;
    }

    private static int PrintSchema(Terminal terminal)
    {
        using var text = terminal.OpenText();
        text.Write(InvariantFile.Schema);
        return ExitCode.Decided;
    }

    private static int Prove(
        Terminal terminal, AnalysisRun run, string[] policyFiles, string[] invariantFiles, string[] only, OutputFormat format, string? counterexamples)
    {
        var policy = run.Load(policyFiles);
        var read = invariantFiles.Select(file => run.Read(() => InvariantFile.Load(file))).ToList();
        if (policy is null || read.Contains(null))
        {
            return ExitCode.InvalidInput;
        }

        if (run.Read(() => InvariantChoice.Of(policy, [.. BuiltInInvariants.All, .. read.SelectMany(r => r!)])) is not { } all)
        {
            return ExitCode.InvalidInput;
        }

        if (only.FirstOrDefault(id => all.All(i => i.Id != id)) is { } unknown)
        {
            terminal.Error.WriteLine($"There is no invariant `{unknown}`; expected one of {string.Join(", ", all.Select(i => $"`{i.Id}`"))}.");
            return ExitCode.Usage;
        }

        var chosen = all.Where(i => only.Length == 0 || only.Contains(i.Id)).ToList();
        var proof = run.WithProgress("Proving", progress => PolicyProver.Prove(policy, chosen, progress));
        ProofOutput.Write(terminal, proof, policyFiles[0], format);
        if (counterexamples is not null)
        {
            WitnessFiles.Write(counterexamples, proof.Proofs.Where(p => p.Counterexample is not null).Select(p => (p.Invariant.Id, p.Counterexample!.Situation)));
        }

        return proof.Proofs.Any(p => p.IsFailure) ? ExitCode.Found : ExitCode.Decided;
    }
}
