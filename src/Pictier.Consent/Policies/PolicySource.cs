using System.Globalization;
using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>A policy document together with the text it was read from, so that an error of meaning is shown at its place too.</summary>
/// <param name="document">The document.</param>
/// <param name="source">The text.</param>
/// <param name="root">The text as a tree.</param>
/// <param name="flaws">What could not be read.</param>
internal sealed class PolicySource(PolicyDocument document, SourceText source, JsonTree root, IReadOnlyList<DocumentError> flaws)
{
    internal PolicyDocument Document => document;

    /// <summary>Whether everything at this path and below it could be read; of what could not, no meaning can be judged.</summary>
    internal bool IsRead(string path) => flaws.All(f =>
        !f.Path.StartsWith(path, StringComparison.Ordinal) || (f.Path.Length > path.Length && f.Path[path.Length] is not ('.' or '[')));

    /// <summary>Whether the property of the document is there and could be read.</summary>
    internal bool Has(string property) => root.Find(property) is not null && IsRead($"$.{property}");

    /// <summary>Whether the list at this path is one, whatever its items are.</summary>
    internal bool IsList(string path) => flaws.All(f => f.Path != path);

    internal DocumentError Error(string path, string message) => source.Error(OffsetOf(root, path), path, message);

    // Walks a path as this library writes it: `$`, then `.name` and `[index]`; it stops at the last step that is there.
    private static int OffsetOf(JsonTree root, string path)
    {
        var at = root;
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var next = step[^1] == ']'
                ? at.Items.ElementAtOrDefault(int.Parse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture))
                : at.Find(step);
            if (next is null)
            {
                break;
            }

            at = next;
        }

        return at.Offset;
    }
}
