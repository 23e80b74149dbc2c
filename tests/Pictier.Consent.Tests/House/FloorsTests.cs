using System.Text.RegularExpressions;

namespace Pictier.Consent.Tests.House;

/// <summary>A folder of the engine mentions strictly lower floors; read from the sources.</summary>
public sealed partial class FloorsTests
{
    private const string Engine = "src/Pictier.Consent/";

    // From the ground up. The root holds the faces: the types that a service names first.
    private static readonly string[][] Floors =
    [
        ["Vocabulary"],
        ["Json"],
        ["Policies", "Ledger", "Requests"],
        ["Evaluation", "Auditing", "Receipts", "Notices"],
        ["SubjectRequests", "Records"],
        [""],
        ["Hosting"],
    ];

    private static IEnumerable<string> Folders => Repository.Sources("src", "Pictier.Consent").Select(FolderOf).Distinct();

    [Test]
    public void Every_folder_stands_on_a_floor() => Folders.Should().BeSubsetOf(Floors.SelectMany(f => f));

    [TestCaseSource(nameof(Folders))]
    public void A_folder_mentions_lower_floors_only(string folder)
    {
        var allowed = Floors.Take(FloorOf(folder)).SelectMany(f => f).Append(folder).ToHashSet();

        Repository.Sources("src", "Pictier.Consent")
            .Where(file => FolderOf(file) == folder)
            .SelectMany(file => NamespacesIn(file).Where(n => !allowed.Contains(n)).Select(n => $"{Repository.RelativePath(file)} mentions {n}"))
            .Should().BeEmpty();
    }

    [Test]
    public void No_lower_floor_mentions_a_face()
    {
        var faces = Repository.Sources("src", "Pictier.Consent").Where(file => FolderOf(file).Length == 0)
            .Select(file => Path.GetFileNameWithoutExtension(file)).ToList();
        faces.Should().Contain("ConsentPolicy");
        var anyFace = new Regex($@"\b({string.Join('|', faces)})\b");

        Repository.Sources("src", "Pictier.Consent")
            .Where(file => FloorOf(FolderOf(file)) < FloorOf(""))
            .Where(file => anyFace.IsMatch(Code(file)))
            .Select(Repository.RelativePath)
            .Should().BeEmpty();
    }

    /// <summary>The engine's folders that a file mentions, in a <c>using</c> or by a qualified name.</summary>
    private static IEnumerable<string> NamespacesIn(string file) => OurNamespaces().Matches(Code(file))
        .Select(match => match.Groups["folder"].Value)
        .Distinct();

    // Without the file's own namespace and without comments: documentation may point upwards.
    private static string Code(string file) => string.Join('\n', File.ReadLines(file)
        .Where(line => !line.StartsWith("namespace ", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static string FolderOf(string file)
    {
        var parts = Repository.RelativePath(file)[Engine.Length..].Split('/');
        return parts.Length == 1 ? string.Empty : parts[0];
    }

    private static int FloorOf(string folder) => Array.FindIndex(Floors, floor => floor.Contains(folder));

    [GeneratedRegex(@"(?<![\w.])(Pictier\.Consent\.)?(?<folder>Json|Policies|Ledger|Requests|Evaluation|Auditing|Receipts|Notices|Records|SubjectRequests|Hosting)(\.[A-Z]|;)")]
    private static partial Regex OurNamespaces();
}
