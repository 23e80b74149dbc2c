namespace Pictier.Consent.Tool.Coverage;

/// <summary>The formats of a coverage report, told by the ending of its file.</summary>
internal static class CoverageFormat
{
    internal const string Html = ".html";

    internal const string Json = ".json";

    internal const string Markdown = ".md";

    internal static IReadOnlyList<string> All { get; } = [Html, Markdown, Json];

    internal static string Of(string file) => Path.GetExtension(file).ToLowerInvariant();
}
