namespace Pictier.Consent.Ledger;

/// <summary>Something that a principal said, or that was imposed or lifted for them: a fact of the ledger (contract section 2).</summary>
public abstract record ConsentEvent
{
    private protected ConsentEvent()
    {
    }

    /// <summary>The principal.</summary>
    public required DataSubjectId DataSubject { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was appended; null: when it happened. It never decides.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The position in the ledger; null in a file means the order of its lines.</summary>
    public long? Sequence { get; init; }

    /// <summary>The name of the event, never the person.</summary>
    public sealed override string ToString() => GetType().Name;
}
