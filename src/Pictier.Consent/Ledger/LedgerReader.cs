using Pictier.Consent.Json;

namespace Pictier.Consent.Ledger;

/// <summary>Reads a ledger of JSON lines strictly; every error of the file at once.</summary>
internal static class LedgerReader
{
    /// <summary>The events in the order of the file; only good when no error was added.</summary>
    internal static List<ConsentEvent> Read(Stream stream, string file, DocumentLimits limits, ICollection<DocumentError> errors)
    {
        var events = new List<ConsentEvent>();
        var index = new LedgerIndex();
        foreach (var line in JsonLines.Read(stream, file, limits))
        {
            var flaws = new List<DocumentError>();
            if (EventReader.Read(line, limits, flaws, out var root) is { } consentEvent)
            {
                events.Add(consentEvent);

                // A flawed event is taken in too, as far as it could be read: later events may refer to it.
                flaws.AddRange(index.Add(consentEvent)
                    .Where(c => flaws.Count == 0 || (IsRead(root!, flaws, "subject") && IsRead(root!, flaws, c.Property)))
                    .Select(c => line.Error(root!.Find(c.Property)?.Offset ?? root.Offset, $"$.{c.Property}", c.Message))
                    .ToList());
            }

            foreach (var flaw in flaws)
            {
                errors.Add(flaw);
            }
        }

        return events;
    }

    private static bool IsRead(JsonTree root, List<DocumentError> flaws, string property) =>
        root.Find(property) is not null && flaws.All(f => f.Path != $"$.{property}");
}
