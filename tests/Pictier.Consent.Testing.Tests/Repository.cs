namespace Pictier.Consent.Testing.Tests;

/// <summary>Where the sources of these tests are.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository.</summary>
    internal static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A file or folder beside the sources of these tests.</summary>
    internal static string TestPath(params string[] parts) => Path(["tests", "Pictier.Consent.Testing.Tests", .. parts]);

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
