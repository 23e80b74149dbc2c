using System.Collections.Concurrent;

namespace Pictier.Consent.Ledger;

/// <summary>The histories of all people of a store, in memory. One writer applies changes; reading takes no lock.</summary>
internal sealed class ResidentHistories(IConsentStore store)
{
    private readonly ConcurrentDictionary<string, ConsentHistory> histories = new(StringComparer.Ordinal);

    /// <summary>How many people have a history.</summary>
    internal int Count => histories.Count;

    internal ConsentHistory Find(DataSubjectId dataSubject)
    {
        if (!histories.TryGetValue(store.NameInStore(dataSubject), out var history))
        {
            return ConsentHistory.Empty;
        }

        // What is left of an erased person names them by the pseudonym alone.
        return history.DataSubject is not { } named || named == dataSubject
            ? history
            : ConsentHistory.OfChecked([.. history.Events.Select(e => e with { DataSubject = dataSubject })]);
    }

    internal ConsentHistory[] Find(IReadOnlyList<DataSubjectId> dataSubjects)
    {
        var found = new ConsentHistory[dataSubjects.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = Find(dataSubjects[i]);
        }

        return found;
    }

    /// <summary>Takes changes in, in the order of the ledger.</summary>
    internal void Apply(IReadOnlyList<LedgerChange> changes)
    {
        foreach (var person in changes.GroupBy(c => c.Name, StringComparer.Ordinal))
        {
            // INVARIANT: the changes come in the order of the ledger, and one task applies them, so no withdrawal is overtaken.
            var events = histories.TryGetValue(person.Key, out var history) ? history.Events.ToList() : [];
            foreach (var change in person)
            {
                if (change.IsErasure)
                {
                    events.Clear();
                }

                if (change.Entry is { } entry)
                {
                    events.Add(entry.Event);
                }
            }

            histories[person.Key] = ConsentHistory.OfChecked(events.ToArray());
        }
    }
}
