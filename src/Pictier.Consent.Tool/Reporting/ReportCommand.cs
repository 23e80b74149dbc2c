using System.CommandLine;
using Pictier.Consent.Testing.Coverage;
using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tool.Diff;
using Pictier.Consent.Tool.Linting;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Reporting;

/// <summary><c>report</c>: the policy as one page for the privacy office.</summary>
internal static class ReportCommand
{
    internal static Command Create(Terminal terminal)
    {
        var policies = PolicyOption.Create();
        var published = new Option<string?>("--published") { Description = "The published wording of the policy; it is shown clause by clause, verified by its hash.", HelpName = "TEXT" };
        var scenarios = new Option<string[]>("--scenarios") { Description = "Scenario files: the page shows how much they show of the policies that they name. Repeat the option for further files.", HelpName = "FILE" };
        var gaps = new Option<string[]>("--gaps") { Description = "Accepted gaps of the coverage, each with its reason.", HelpName = "FILE" };
        var previous = new Option<string[]>("--previous") { Description = "The policy before this one: the page shows what is decided otherwise. Repeat the option for its further versions.", HelpName = "FILE" };
        var at = InstantOption.Create("--at", "Show the version in force at this time, and the dates as of then. [default: now]");
        var language = new Option<string>("--language") { Description = "The language of the page; titles and summaries are shown in both.", HelpName = "en|ja", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "ja");
        var file = new Option<string?>("--output") { Description = "Write the page to a file instead of standard output.", HelpName = "FILE" };
        var command = new TaughtCommand("report", "Write one HTML page for the privacy office: clauses with their rules, data, recipients, contracts, decision tables, findings.")
        {
            Examples =
            [
                new("Write the page, and open it with any browser", "report --policy album.policy.json --output report.html"),
                new("With the coverage by the policy's scenarios", "report --policy album.policy.json --scenarios album.consent-test.json --output report.html"),
                new("In Japanese, with the published wording beside the rules", "report --policy album.policy.json --published privacy-policy.txt --language ja --output report.html"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "The page was written."),
                (ExitCode.InvalidInput, "The policy is not valid, or a file cannot be read or written."),
            ],
        };
        command.Add(policies);
        command.Add(published);
        command.Add(scenarios);
        command.Add(gaps);
        command.Add(previous);
        command.Add(at);
        command.Add(language);
        command.Add(file);
        command.SetAction(parsed => FileProblems.Run(terminal, () =>
        {
            var question = new LintQuestion(parsed.GetValue(at) ?? TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(90), PublishedWording.Load(parsed.GetValue(published)));
            var files = parsed.GetValue(policies)!;
            var coverage = Coverage(parsed.GetValue(scenarios) ?? [], parsed.GetValue(gaps) ?? []);
            var page = ReportPage.Of(Read(files, question, coverage, Difference(parsed.GetValue(previous) ?? [], files), parsed.GetValue(language) == "ja"));
            using var text = terminal.OpenText(parsed.GetValue(file));
            text.WriteLine(page);
            return ExitCode.Decided;
        }));
        return command;
    }

    // Each file is run against the policy that it names: what several policies inherit is shown by the scenarios of any of them.
    private static PolicyCoverage? Coverage(string[] scenarios, string[] gaps) => scenarios.Length == 0 ? null
        : PolicyCoverage.Of(scenarios.SelectMany(file => ScenarioFile.Load(file).Scenarios), AcceptedGaps.Load(gaps));

    private static PolicyComparison? Difference(string[] previous, string[] files) =>
        previous.Length == 0 ? null : PolicyComparer.Compare(ConsentPolicy.Load(previous), ConsentPolicy.Load(files));

    // The version in force then; before the first one comes into force, that one.
    private static Report Read(string[] files, LintQuestion question, PolicyCoverage? coverage, PolicyComparison? difference, bool isJapanese)
    {
        var policy = ConsentPolicy.Load(files);
        var shown = policy.Versions.LastOrDefault(v => v.EffectiveFrom <= question.At) ?? policy.Versions[0];
        var file = files.First(f => ConsentPolicy.Load(f).Versions[0].Version == shown.Version);
        var linted = new LintedPolicy(shown, JsonPlaces.Of(file, File.ReadAllBytes(file)), question);
        return new Report(linted, policy.Sha256, PolicyLint.Look([file], question).Findings, coverage, difference, isJapanese);
    }
}
