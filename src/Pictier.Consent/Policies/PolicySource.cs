using System.Globalization;
using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>A policy document together with the text it was read from, so that an error of meaning is shown at its place too.</summary>
internal sealed class PolicySource(PolicyDocument document, SourceText source, JsonTree root)
{
    internal PolicyDocument Document => document;

    internal DocumentError Error(string path, string message) => source.Error(OffsetOf(root, path), path, message);

    // Walks a path as this library writes it: `$`, then `.name` and `[index]`; it stops at the last step that is there.
    private static int OffsetOf(JsonTree root, string path)
    {
        var at = root;
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var next = step[^1] == ']'
                ? at.Items.ElementAtOrDefault(int.Parse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture))
                : at.Members.FirstOrDefault(m => m.Name == step).Value;
            if (next is null)
            {
                break;
            }

            at = next;
        }

        return at.Offset;
    }
}
