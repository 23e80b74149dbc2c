using System.CommandLine;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Diff;

/// <summary><c>diff</c>: what a new policy decides otherwise than the old one, for every request that there can be.</summary>
internal static class DiffCommand
{
    private static readonly string[] Failing = ["weaker", "stronger", "any"];

    internal static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = "The policy as it was." };
        var now = new Argument<string>("NEW") { Description = "The policy as it is to be." };
        var oldVersions = new Option<string[]>("--old") { Description = "A further version of the old policy; repeat the option for more.", HelpName = "FILE" };
        var newVersions = new Option<string[]>("--new") { Description = "A further version of the new policy; repeat the option for more.", HelpName = "FILE" };
        var failOn = new Option<string?>("--fail-on") { Description = "Which changes give the exit code 1.", HelpName = string.Join('|', Failing) };
        failOn.AcceptOnlyFromAmong(Failing);
        var format = FormatOption.Create(OutputFormat.Human, OutputFormat.Json, OutputFormat.Markdown);
        var witnesses = new Option<string?>("--witnesses") { Description = "Write a request and its ledger for each change into this directory, for `evaluate`.", HelpName = "DIR" };
        var command = new TaughtCommand("diff", "Tell what a new policy decides otherwise: complete, with a witness for each change.")
        {
            Examples =
            [
                new("See what a change does", "diff main.policy.json branch.policy.json"),
                new("Fail a build when something becomes easier", "diff main.policy.json branch.policy.json --fail-on weaker --format markdown"),
                new("Compare sets of versions, and keep the witnesses", "diff v1.json v1.json --new v2.json --witnesses witnesses"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "Compared; no change of the kind of `--fail-on`."),
                (ExitCode.Found, "There is a change of the kind of `--fail-on`."),
                (ExitCode.InvalidInput, "A policy is not valid, or a file cannot be read or written."),
                (ExitCode.Unproven, "The comparison could not vouch for itself, or the policy is beyond its bounds."),
            ],
        };
        command.Add(old);
        command.Add(now);
        command.Add(oldVersions);
        command.Add(newVersions);
        command.Add(failOn);
        command.Add(format);
        command.Add(witnesses);
        command.SetAction(parsed => AnalysisRun.Run(terminal, run =>
        {
            var before = run.Load([parsed.GetValue(old)!, .. parsed.GetValue(oldVersions) ?? []]);
            var after = run.Load([parsed.GetValue(now)!, .. parsed.GetValue(newVersions) ?? []]);
            if (before is null || after is null)
            {
                return ExitCode.InvalidInput;
            }

            var comparison = run.WithProgress("Comparing", progress => PolicyComparer.Compare(before, after, progress));
            DiffOutput.Write(terminal, comparison, parsed.GetValue(format));
            if (parsed.GetValue(witnesses) is { } directory)
            {
                WitnessFiles.Write(directory, comparison.Changes.Select((change, i) => ($"change-{i + 1:D4}", change.Witness)));
            }

            return IsFailing(comparison, parsed.GetValue(failOn)) ? ExitCode.Found : ExitCode.Decided;
        }));
        return command;
    }

    internal static bool IsFailing(PolicyComparison comparison, string? on) => on switch
    {
        "weaker" => comparison.Count(Direction.Weaker) > 0,
        "stronger" => comparison.Count(Direction.Stronger) > 0,
        "any" => comparison.Changes.Count > 0,
        _ => false,
    };
}
