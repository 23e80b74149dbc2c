using System.Globalization;
using Pictier.Consent.Testing.Coverage;
using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Mutation;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tool.Coverage;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>What is asked of the scenarios beyond that they hold: how much they show, and whether they would notice a mistake.</summary>
/// <param name="Coverage">Whether the coverage is told.</param>
/// <param name="MinCoverage">The least coverage, in percent; null: any.</param>
/// <param name="CoverageReports">The files to which the coverage is written.</param>
/// <param name="Mutate">Whether mistakes in the policies are tried.</param>
internal sealed record TestChecks(bool Coverage, double? MinCoverage, IReadOnlyList<string> CoverageReports, bool Mutate)
{
    private bool WantsCoverage => Coverage || MinCoverage is not null || CoverageReports.Count > 0;

    /// <summary>The report with what was asked for; mutants are only tried when every scenario holds.</summary>
    internal TestReport Check(TestReport report, IEnumerable<string> paths, Terminal terminal)
    {
        if (!WantsCoverage && !Mutate)
        {
            return report;
        }

        var scenarios = report.Results.Select(r => r.Scenario).ToList();
        var gaps = AcceptedGaps.Load(AcceptedGaps.Find(paths));
        var checkedReport = report with
        {
            Coverage = WantsCoverage ? PolicyCoverage.Of(scenarios, gaps) : null,
            Mutation = Mutate && !report.Failed.Any() ? RunMutants(scenarios, gaps, terminal) : null,
        };
        foreach (var file in CoverageReports)
        {
            WriteCoverage(file, checkedReport.Coverage!, scenarios, terminal);
        }

        return checkedReport;
    }

    /// <summary>Says on the error output how it went, and what was not as asked; false when something was not.</summary>
    internal bool Judge(TestReport report, TextWriter error)
    {
        var good = true;
        if (report.Coverage is { } coverage)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Policy coverage: {coverage.Overall.Percent} %, {coverage.Overall.Missing} missing."));
            good &= Say(coverage.Errors.Select(e => e.ToString()), error);
            if (MinCoverage > coverage.Overall.Percent)
            {
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The coverage is below the {MinCoverage} % that `--min-coverage` asks for; add scenarios for what is missing, or list it as an accepted gap."));
                good = false;
            }
        }

        if (report.Mutation is { } mutation)
        {
            var survivors = mutation.Survivors.ToList();
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Mutants: {mutation.Results.Count}, {mutation.Killed} killed, {mutation.Accepted} accepted, {survivors.Count} survive."));
            good &= Say(mutation.Errors.Select(e => e.ToString()), error) && survivors.Count == 0;
        }
        else if (Mutate)
        {
            error.WriteLine("No mutant was tried: a scenario that does not hold for the policy tells nothing about its mutants.");
        }

        return good;
    }

    private static bool Say(IEnumerable<string> errors, TextWriter error)
    {
        var all = errors.ToList();
        all.ForEach(error.WriteLine);
        return all.Count == 0;
    }

    private static MutationReport RunMutants(IReadOnlyList<Scenario> scenarios, AcceptedGaps gaps, Terminal terminal)
    {
        using var progress = terminal.Progress("Mutants", PolicyMutation.MutantsOf(scenarios, gaps).Count);
        return PolicyMutation.Run(scenarios, gaps, () => progress.Advance());
    }

    private static void WriteCoverage(string file, PolicyCoverage coverage, IReadOnlyList<Scenario> scenarios, Terminal terminal)
    {
        using var text = terminal.OpenText(file);
        switch (CoverageFormat.Of(file))
        {
            case CoverageFormat.Html:
                CoveragePage.Write(text, coverage, [.. scenarios.SelectMany(s => s.Policy.Versions).Select(v => $"{v.Id}@{v.Version}").Distinct(StringComparer.Ordinal)]);
                break;
            case CoverageFormat.Json:
                text.WriteLine(JsonReport.Document(json => CoverageJson.Write(json, coverage)));
                break;
            default:
                CoverageMarkdown.Write(text, coverage);
                break;
        }
    }
}
