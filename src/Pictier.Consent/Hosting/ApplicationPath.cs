namespace Pictier.Consent.Hosting;

/// <summary>Where a file that a service names is: relative paths start from the directory of the application, wherever it was started.</summary>
internal static class ApplicationPath
{
    internal static string Of(string file) => Path.GetFullPath(file, AppContext.BaseDirectory);
}
