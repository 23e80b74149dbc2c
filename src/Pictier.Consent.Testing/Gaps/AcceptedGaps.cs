using Pictier.Consent.Json;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Gaps;

/// <summary>
/// The gaps that are accepted (<c>*.consent-gaps.json</c>), each with its reason: what scenarios can never show, and mutants of the policy
/// that no scenario can tell from it.
/// </summary>
public sealed class AcceptedGaps
{
    /// <summary>What a file of accepted gaps gives as its <c>format</c>.</summary>
    public const string Format = "pictier-consent/gaps/1";

    /// <summary>How the name of a file of accepted gaps ends.</summary>
    public const string Extension = ".consent-gaps.json";

    private AcceptedGaps(IReadOnlyList<AcceptedGap> coverage, IReadOnlyList<AcceptedGap> mutants, IReadOnlyList<AcceptedGap> stages)
    {
        Coverage = coverage;
        Mutants = mutants;
        Stages = stages;
    }

    /// <summary>No gaps.</summary>
    public static AcceptedGaps None { get; } = new([], [], []);

    /// <summary>What no scenario can show.</summary>
    public IReadOnlyList<AcceptedGap> Coverage { get; }

    /// <summary>Mutants that no scenario can kill.</summary>
    public IReadOnlyList<AcceptedGap> Mutants { get; }

    /// <summary>
    /// Policies, by id, that exist only to give rules something to decide about: mistakes in their registries and options are not tried.
    /// </summary>
    public IReadOnlyList<AcceptedGap> Stages { get; }

    /// <summary>Reads files of accepted gaps and puts them together.</summary>
    /// <exception cref="InvalidDocumentException">A file is not valid, or a gap is listed twice; every error is listed.</exception>
    public static AcceptedGaps Load(params IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Read(files.Select(file => new SourceText(file, File.ReadAllBytes(file))));
    }

    /// <summary>The files of accepted gaps that belong to scenarios at these paths: in a folder and below it, or beside a file.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return [.. paths.SelectMany(path => Directory.Exists(path)
            ? ScenarioFiles.Below(path, Extension)
            : Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*" + Extension)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The accepted gaps that belong to scenarios at a path which starts at the folder of the tests, or at the nearest folder above it in which it is there.</summary>
    /// <exception cref="InvalidDocumentException">A file is not valid, or a gap is listed twice; every error is listed.</exception>
    public static AcceptedGaps In(string path) => Load(Find([ScenarioFiles.Nearest(path)]));

    /// <summary>Reads the text of a file of accepted gaps.</summary>
    /// <exception cref="InvalidDocumentException">The text is not valid; every error is listed.</exception>
    public static AcceptedGaps Parse(string json) => Read([new SourceText("(gaps)", System.Text.Encoding.UTF8.GetBytes(json))]);

    private static AcceptedGaps Read(IEnumerable<SourceText> sources)
    {
        var errors = new List<DocumentError>();
        var coverage = new List<AcceptedGap>();
        var mutants = new List<AcceptedGap>();
        var stages = new List<AcceptedGap>();
        foreach (var source in sources)
        {
            if (JsonTreeReader.Read(source, DocumentLimits.Default, errors) is { } root)
            {
                new DocumentReader(source, errors).Object(root, "$", json => ReadFile(json, coverage, mutants, stages));
            }
        }

        return errors.Count == 0 ? new AcceptedGaps(coverage.AsReadOnly(), mutants.AsReadOnly(), stages.AsReadOnly()) : throw new InvalidDocumentException(errors);
    }

    private static ObjectReader ReadFile(ObjectReader json, List<AcceptedGap> coverage, List<AcceptedGap> mutants, List<AcceptedGap> stages)
    {
        // An editor finds the schema of the file by this; it says nothing about gaps.
        json.OptionalText("$schema");
        if (json.Mandatory("format", json.Document.Text) is { } found && found != Format)
        {
            json.Error("format", $"Found the format `{JsonTree.Shorten(found)}`, expected `{Format}`.");
        }

        ReadList(json, "coverage", "never", coverage);
        ReadList(json, "mutants", "survive", mutants);
        ReadList(json, "stages", "policies", stages);
        return json;
    }

    private static void ReadList(ObjectReader json, string list, string names, List<AcceptedGap> into) =>
        json.List(list, (value, path) => json.Document.Object(value, path, gap =>
        {
            var because = gap.Mandatory("because", gap.Document.Text);
            if (because is not null && string.IsNullOrWhiteSpace(because))
            {
                gap.Error("because", "The reason is blank; say why this is accepted.");
            }

            gap.Mandatory(names, (items, itemsPath) => gap.Document.List(items, itemsPath, (item, itemPath) =>
                ReadName(gap.Document, item, itemPath, because ?? string.Empty, into)));
            return gap;
        }));

    private static object? ReadName(DocumentReader document, JsonTree item, string path, string because, List<AcceptedGap> into)
    {
        if (document.Text(item, path) is { } name)
        {
            if (into.Exists(known => known.Name == name))
            {
                document.Error(item, path, $"`{name}` is listed twice; keep one.");
            }

            into.Add(new AcceptedGap(name, because, document.Source.File, document.Source.Error(item.Offset, path, string.Empty).Line));
        }

        return null;
    }
}
