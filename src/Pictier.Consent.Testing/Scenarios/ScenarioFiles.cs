using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>Finds scenario files and reads them together; a policy that several of them name is read once.</summary>
public static class ScenarioFiles
{
    /// <summary>
    /// The scenarios of a file, or of all scenario files in a folder and below, as the test cases of any framework: with NUnit
    /// <c>[TestCaseSource(typeof(ScenarioFiles), nameof(ScenarioFiles.In), new object[] { "policies" })]</c>.
    /// </summary>
    /// <param name="path">A path that starts at the folder of the tests, or at the nearest folder above it in which it is there.</param>
    /// <exception cref="InvalidDocumentException">A file is not valid; every error is listed.</exception>
    /// <exception cref="FileNotFoundException">There is no such file or folder, or no scenario file in it.</exception>
    public static IEnumerable<Scenario> In(string path) => Load([Nearest(path)]).SelectMany(f => f.Scenarios);

    /// <summary>The scenarios of <see cref="In"/>, each as the arguments of a test: for frameworks that ask for rows, such as xUnit's <c>MemberData</c>.</summary>
    /// <inheritdoc cref="In"/>
    public static IEnumerable<object[]> Rows(string path) => In(path).Select(scenario => new object[] { scenario });

    /// <summary>Reads the scenario files at these paths: files, and folders with everything below them.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="policy">The policy to test instead of those that the files name; null: those.</param>
    /// <exception cref="InvalidDocumentException">A file is not valid; every error of every file is listed.</exception>
    /// <exception cref="FileNotFoundException">A path is no file or folder, or there is no scenario file in a folder.</exception>
    public static IReadOnlyList<ScenarioFile> Load(IEnumerable<string> paths, ConsentPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var shelf = new PolicyShelf();
        var errors = new List<DocumentError>();
        var files = new List<ScenarioFile>();
        foreach (var path in paths.SelectMany(Find).Distinct(StringComparer.Ordinal))
        {
            try
            {
                files.Add(ScenarioReader.Read(new SourceText(path, File.ReadAllBytes(path)), policy, shelf, null));
            }
            catch (InvalidDocumentException invalid)
            {
                errors.AddRange(invalid.Errors);
            }
        }

        // A policy that several files name is told once.
        return errors.Count == 0 ? files.AsReadOnly() : throw new InvalidDocumentException([.. errors.Distinct()]);
    }

    /// <summary>The scenario files at a path: the file itself, or those in the folder and below it, in the order of their names.</summary>
    /// <exception cref="FileNotFoundException">It is no file or folder, or there is no scenario file in the folder.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        string[] found = Directory.Exists(path)
            ? [.. Below(path, ScenarioFile.Extension)]
            : throw new FileNotFoundException($"There is no file or folder `{path}`; name a scenario file, or a folder that holds some.", path);
        return found.Length > 0
            ? found
            : throw new FileNotFoundException($"There is no scenario file in `{path}`; their names end in `{ScenarioFile.Extension}`.", path);
    }

    /// <summary>The files in a folder and below it whose names end so, in the order of their names; what a build copied would be read twice.</summary>
    internal static IEnumerable<string> Below(string folder, string extension) =>
        Directory.EnumerateFiles(folder, "*" + extension, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>The file or folder at that path from the folder of the tests, or from the nearest folder above it in which it is there.</summary>
    internal static string Nearest(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var here = Path.Combine(folder.FullName, path);
            if (File.Exists(here) || Directory.Exists(here))
            {
                return here;
            }
        }

        throw new FileNotFoundException($"There is no file or folder `{path}` in `{AppContext.BaseDirectory}` or a folder above it.", path);
    }
}
