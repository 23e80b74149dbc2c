using System.Globalization;
using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>The path of every value of a document by its place: what is wrong with a fixture is told where the fixture stands.</summary>
internal sealed class TreePlaces
{
    private readonly Dictionary<(int Line, int Column), string> paths = [];

    internal TreePlaces(SourceText source, JsonTree root)
    {
        var places = new List<(int Offset, string Path)>();
        Add(places, root, "$");

        // Places are counted from the one before, so they are asked for in the order of the text.
        foreach (var (offset, path) in places.OrderBy(p => p.Offset))
        {
            paths.TryAdd(source.PlaceOf(offset), path);
        }
    }

    /// <summary>The error with the path of the place at which it was found.</summary>
    internal DocumentError Correct(DocumentError error) =>
        paths.TryGetValue((error.Line, error.Column), out var path) ? error with { Path = path } : error;

    private static void Add(List<(int Offset, string Path)> places, JsonTree tree, string path)
    {
        places.Add((tree.Offset, path));
        for (var i = 0; i < tree.Items.Count; i++)
        {
            Add(places, tree.Items[i], $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]");
        }

        foreach (var member in tree.Members)
        {
            var name = $"{path}.{JsonTree.Shorten(member.Name)}";
            places.Add((member.Offset, name));
            Add(places, member.Value, name);
        }
    }
}
