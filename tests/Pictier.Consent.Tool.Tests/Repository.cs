namespace Pictier.Consent.Tool.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    /// <summary>The path of a file, from the top.</summary>
    internal static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pictier.Consent.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine([folder.FullName, .. parts]);
    }
}
