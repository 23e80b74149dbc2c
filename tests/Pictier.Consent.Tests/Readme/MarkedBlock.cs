using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Readme;

/// <summary>A fenced block of a document for people, found by the HTML comment right before it.</summary>
internal static class MarkedBlock
{
    internal static string Of(string file, string marker)
    {
        var lines = File.ReadAllLines(Repository.Path(file.Split('/')));
        var at = Array.IndexOf(lines, $"<!-- {marker} -->");
        at.Should().BeGreaterThan(0, "{0} has the marker `{1}`", file, marker);
        lines[at + 1].Should().StartWith("```", "a block follows the marker `{0}`", marker);
        return string.Join('\n', lines.Skip(at + 2).TakeWhile(line => line != "```"));
    }
}
