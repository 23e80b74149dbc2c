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
            var consentEvent = EventReader.Read(line, limits, flaws, out var root);
            if (flaws.Count == 0 && consentEvent is not null && index.Add(consentEvent) is { } contradiction)
            {
                var at = root!.Members.FirstOrDefault(m => m.Name == contradiction.Property).Value ?? root;
                flaws.Add(line.Error(at.Offset, $"$.{contradiction.Property}", contradiction.Message));
            }

            if (flaws.Count == 0 && consentEvent is not null)
            {
                events.Add(consentEvent);
            }

            foreach (var flaw in flaws)
            {
                errors.Add(flaw);
            }
        }

        return events;
    }
}
