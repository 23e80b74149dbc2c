using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tool.Auditing;

/// <summary>What every principal said, by the name under which an audit log knows them.</summary>
internal sealed class ReplayHistories
{
    private const int Page = 1000;

    private readonly Dictionary<string, ConsentHistory> histories = new(StringComparer.Ordinal);

    private ReplayHistories(Dictionary<string, List<ConsentEvent>> said, SubjectPseudonyms? pseudonyms)
    {
        foreach (var (name, events) in said.Where(s => s.Value.Count > 0))
        {
            histories[name] = ConsentHistory.OfChecked(events);
            if (pseudonyms is not null)
            {
                histories[pseudonyms.Of(events[0].DataSubject).Value] = histories[name];
            }
        }
    }

    internal static async Task<ReplayHistories> ReadAsync(AuditSource ledger, byte[]? ledgerKey, SubjectPseudonyms? pseudonyms)
    {
        var said = new Dictionary<string, List<ConsentEvent>>(StringComparer.Ordinal);
        if (ledger.Store(ledgerKey) is { } store)
        {
            await ReadAsync(store, said);
        }
        else
        {
            foreach (var consentEvent in ledger.LedgerFile().Events)
            {
                Of(said, consentEvent.DataSubject.Value).Add(consentEvent);
            }
        }

        return new ReplayHistories(said, pseudonyms);
    }

    /// <summary>What the one of that name said; the empty history when nothing is known under it.</summary>
    internal ConsentHistory Find(DataSubjectId name) => histories.GetValueOrDefault(name.Value, ConsentHistory.Empty);

    private static async Task ReadAsync(IConsentStore store, Dictionary<string, List<ConsentEvent>> said)
    {
        IReadOnlyList<LedgerChange> changes;
        var last = 0L;
        do
        {
            changes = await store.ReadChangesAsync(last, Page);
            foreach (var change in changes)
            {
                var events = Of(said, change.Name);
                if (change.IsErasure)
                {
                    events.Clear();
                }

                if (change.Entry is { } entry)
                {
                    events.Add(entry.Event);
                }

                last = change.Sequence;
            }
        }
        while (changes.Count == Page);
    }

    private static List<ConsentEvent> Of(Dictionary<string, List<ConsentEvent>> said, string name)
    {
        if (!said.TryGetValue(name, out var events))
        {
            said[name] = events = [];
        }

        return events;
    }
}
