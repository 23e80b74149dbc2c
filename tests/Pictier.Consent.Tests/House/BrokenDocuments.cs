namespace Pictier.Consent.Tests.House;

/// <summary>The broken documents of a format, each with the approved text of all its errors.</summary>
internal static class BrokenDocuments
{
    /// <summary>The names of the documents in <c>format/Errors</c>: a file, or a folder whose files are read together.</summary>
    internal static IEnumerable<TestCaseData> Of(string format) =>
        Directory.EnumerateFileSystemEntries(Repository.TestPath(format, "Errors"))
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !name.EndsWith(".txt", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new TestCaseData(name).SetArgDisplayNames(name));

    internal static string PathOf(string format, string name) => Repository.TestPath(format, "Errors", name);

    /// <summary>Approves the errors of a document, one a line, under the name of the document.</summary>
    internal static void Approve(string format, string name, IEnumerable<DocumentError> errors)
    {
        var lines = errors.Select(error => (error with { File = Path.GetFileName(error.File) }).ToString()).ToList();
        lines.Should().NotBeEmpty("the document is broken");
        Approval.Approve(PathOf(format, Path.GetFileNameWithoutExtension(name)), string.Join('\n', lines) + "\n");
    }

    /// <summary>Approved texts whose document is gone.</summary>
    internal static IEnumerable<string> Orphans(string format) =>
        Directory.EnumerateFiles(Repository.TestPath(format, "Errors"), "*.approved.txt")
            .Select(file => file[..^".approved.txt".Length])
            .Where(path => !Directory.Exists(path) && Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".json*").Length == 0)
            .Select(path => Repository.RelativePath(path));
}
