namespace Pictier.Consent.Ledger;

/// <summary>What one principal said, in the order of the ledger.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class ConsentHistory
{
    private PackedWords? packed;

    private ConsentHistory(IReadOnlyList<ConsentEvent> events)
    {
        Events = events;
        DataSubject = events.Count == 0 ? null : events[0].DataSubject;
    }

    /// <summary>The history of somebody who said nothing.</summary>
    public static ConsentHistory Empty { get; } = new([]);

    /// <summary>The events, in the order of the ledger.</summary>
    public IReadOnlyList<ConsentEvent> Events { get; }

    /// <summary>The principal; null when nothing was said.</summary>
    public DataSubjectId? DataSubject { get; }

    /// <summary>The history of these events, which are all of one principal and fit together.</summary>
    /// <exception cref="ArgumentException">The events are of several principals, or contradict each other; the message says how.</exception>
    public static ConsentHistory Of(params IReadOnlyList<ConsentEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events.Count == 0)
        {
            return Empty;
        }

        var index = new LedgerIndex();
        foreach (var consentEvent in events)
        {
            if (consentEvent.DataSubject != events[0].DataSubject)
            {
                throw new ArgumentException("A history is of one principal; these events are of several.", nameof(events));
            }

            if (index.Add(consentEvent) is [var contradiction, ..])
            {
                throw new ArgumentException(contradiction.Message, nameof(events));
            }
        }

        return new ConsentHistory([.. events]);
    }

    /// <summary>
    /// The history of events of one principal that a ledger checked when they were appended, for those who keep a ledger: they are not
    /// checked again. After an erasure an event may refer to one that is no longer there.
    /// </summary>
    public static ConsentHistory OfChecked(IReadOnlyList<ConsentEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Count == 0 ? Empty : new ConsentHistory(events);
    }

    /// <summary>The history as it is decided upon; it is packed once, when it is first decided about.</summary>
    internal PackedHistory Packed
    {
        get
        {
            if (Volatile.Read(ref packed) is not { } words)
            {
                words = PackedHistory.Of(Events).Words;
                Volatile.Write(ref packed, words);
            }

            return new PackedHistory(words, 0);
        }
    }
}
