using System.Text;
using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>A file of policy scenarios (<c>*.consent-test.json</c>), every variation expanded into a scenario of its own.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class ScenarioFile
{
    /// <summary>What a scenario file gives as its <c>format</c>.</summary>
    public const string Format = "pictier-consent/scenarios/1";

    /// <summary>How the name of a scenario file ends.</summary>
    public const string Extension = ".consent-test.json";

    internal ScenarioFile(string path, string? title, ConsentPolicy policy, IReadOnlyList<Scenario> scenarios, IReadOnlyList<string> namedFiles)
    {
        Path = path;
        Title = title;
        Policy = policy;
        Scenarios = scenarios;
        NamedFiles = namedFiles;
    }

    /// <summary>The path of the file, as it was given.</summary>
    public string Path { get; }

    /// <summary>What the file is about; null when it does not say.</summary>
    public string? Title { get; }

    /// <summary>The policy that its scenarios test.</summary>
    public ConsentPolicy Policy { get; }

    /// <summary>The scenarios, in the order of the file.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>The policies and the ledger that the file names: when one of them changes, its scenarios may come out otherwise.</summary>
    public IReadOnlyList<string> NamedFiles { get; }

    /// <summary>Reads a scenario file, the policies that it names and its ledger.</summary>
    /// <param name="path">The file.</param>
    /// <param name="policy">The policy to test instead of the one that the file names; null: that one.</param>
    /// <param name="limits">How large a document may be; null: the limits of the contract.</param>
    /// <exception cref="InvalidDocumentException">The file or something that it names is not valid; every error is listed.</exception>
    public static ScenarioFile Load(string path, ConsentPolicy? policy = null, DocumentLimits? limits = null) =>
        ScenarioReader.Read(new SourceText(path, System.IO.File.ReadAllBytes(path)), policy, new PolicyShelf(), limits);

    /// <summary>Reads the text of a scenario file; relative paths in it start at the current directory.</summary>
    /// <param name="json">The text.</param>
    /// <param name="policy">The policy to test instead of the one that the text names; null: that one.</param>
    /// <param name="limits">How large a document may be; null: the limits of the contract.</param>
    /// <exception cref="InvalidDocumentException">The text or something that it names is not valid; every error is listed.</exception>
    public static ScenarioFile Parse(string json, ConsentPolicy? policy = null, DocumentLimits? limits = null) =>
        ScenarioReader.Read(new SourceText("(scenarios)", Encoding.UTF8.GetBytes(json)), policy, new PolicyShelf(), limits);
}
