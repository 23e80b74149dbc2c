using System.CommandLine;
using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Linting;

/// <summary><c>validate</c>: what is wrong or questionable in a policy.</summary>
internal static class ValidateCommand
{
    private static readonly string[] Severities = ["error", "warning", "note"];

    internal static Command Create(Terminal terminal)
    {
        var policies = PolicyOption.Create();
        var published = new Option<string?>("--published") { Description = "The published wording of the policy, to verify the clauses and look at the wording.", HelpName = "TEXT" };
        var at = InstantOption.Create("--at", "Look at the policy as of this time, for example 2026-06-01T00:00:00+09:00. [default: now]");
        var soon = new Option<int>("--expiring-within") { Description = "How many days ahead contracts and profiles that end are told.", HelpName = "DAYS", DefaultValueFactory = _ => 90 };
        var format = FormatOption.Create(OutputFormat.Human, OutputFormat.Json, OutputFormat.Markdown, OutputFormat.Sarif);
        var failOn = new Option<string>("--fail-on") { Description = "The least severity of a finding that gives exit code 1.", HelpName = "error|warning|note", DefaultValueFactory = _ => "error" };
        failOn.AcceptOnlyFromAmong(Severities);
        soon.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError("The option `--expiring-within` takes a number of days, 0 or more.");
            }
        });
        var command = new TaughtCommand("validate", "Find what is wrong or questionable in a policy: promises without a rule, stale articles, data beyond necessity, contracts that end.")
        {
            Examples =
            [
                new("See what there is to know about a policy", "validate --policy album.policy.json"),
                new("Fail a build on warnings, and show them beside the lines in code review", "validate --policy album.policy.json --format sarif --fail-on warning"),
                new("Verify the clauses against the published wording, as of a day", "validate --policy album.policy.json --published privacy-policy.txt --at 2026-06-01T00:00:00+09:00"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "Nothing was found that is as grave as --fail-on."),
                (ExitCode.Found, "Something was found that is."),
                (ExitCode.InvalidInput, "A document is not a valid policy (its errors are findings), or a file cannot be read."),
            ],
        };
        command.Add(policies);
        command.Add(published);
        command.Add(at);
        command.Add(soon);
        command.Add(format);
        command.Add(failOn);
        command.SetAction(parsed => FileProblems.Run(terminal, () =>
        {
            var question = new LintQuestion(
                parsed.GetValue(at) ?? TimeProvider.System.GetUtcNow(),
                TimeSpan.FromDays(parsed.GetValue(soon)),
                PublishedWording.Load(parsed.GetValue(published)));
            var result = PolicyLint.Look(parsed.GetValue(policies)!, question);
            Write(terminal, parsed.GetValue(format), result);
            return result.Policy is null ? ExitCode.InvalidInput
                : result.AtLeast(Enum.Parse<FindingSeverity>(parsed.GetValue(failOn)!, ignoreCase: true)) > 0 ? ExitCode.Found
                : ExitCode.Decided;
        }));
        return command;
    }

    private static void Write(Terminal terminal, OutputFormat format, LintResult result)
    {
        if (format == OutputFormat.Human)
        {
            terminal.Show(console => FindingsText.Write(console, result.Findings));
            return;
        }

        using var text = terminal.OpenText();
        switch (format)
        {
            case OutputFormat.Sarif:
                SarifWriter.Write(text, PolicyLint.Rules, result.Findings);
                break;
            case OutputFormat.Markdown:
                FindingsMarkdown.Write(text, result.Findings);
                break;
            default:
                FindingsJson.Write(text, result.Findings);
                break;
        }
    }
}
