using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting;

/// <summary>Looks for everything that the rules find in the versions of a policy.</summary>
internal static class PolicyLint
{
    /// <summary>The kind of finding for what makes a document no policy at all.</summary>
    internal static FindingRule Invalid { get; } = new(
        "PC0001",
        "document-invalid",
        FindingSeverity.Error,
        "The document is not a valid policy.",
        "A policy that is not valid decides nothing (spec 1: fail closed).");

    /// <summary>Every kind of finding, in the order of the ids.</summary>
    internal static IReadOnlyList<FindingRule> Rules { get; } = [Invalid, .. LintRules.All.Select(r => r.Rule)];

    /// <summary>What is found in the files: the errors when they are no policy, else the findings of every rule, file by file and from top to bottom.</summary>
    internal static LintResult Look(IReadOnlyList<string> files, LintQuestion question)
    {
        try
        {
            var policy = ConsentPolicy.Load(files);
            return new LintResult(policy, [.. files.SelectMany(file => Look(file, question))]);
        }
        catch (InvalidDocumentException invalid)
        {
            return new LintResult(null, [.. invalid.Errors.Select(Error)]);
        }
    }

    private static IEnumerable<Finding> Look(string file, LintQuestion question)
    {
        var policy = new LintedPolicy(ConsentPolicy.Load(file).Versions[0], JsonPlaces.Of(file, File.ReadAllBytes(file)), question);
        return LintRules.All.SelectMany(rule => rule.Find(policy)).OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column);
    }

    private static Finding Error(DocumentError error) =>
        new(Invalid, new FindingPlace(error.File, error.Line, error.Column, error.Path), error.Message, "Correct the document.");
}
