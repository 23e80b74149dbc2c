namespace Pictier.Consent.Tests.House;

/// <summary>Where the repository is, for tests that read its sources.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository.</summary>
    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A file or folder beside the sources of these tests.</summary>
    internal static string TestPath(params string[] parts) => Path(["tests", "Pictier.Consent.Tests", .. parts]);

    /// <summary>The C# files of a folder that people wrote.</summary>
    internal static IEnumerable<string> Sources(params string[] parts) => Directory
        .EnumerateFiles(Path(parts), "*.cs", SearchOption.AllDirectories)
        .Where(file => !RelativePath(file).Split('/').Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    internal static string RelativePath(string file) => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Pictier.Consent.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Pictier.Consent.sln.");
    }
}
