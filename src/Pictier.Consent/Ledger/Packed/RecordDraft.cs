namespace Pictier.Consent.Ledger;

/// <summary>Writes packed histories: takes in what was packed before, adds events in the order of the ledger, and packs it again.</summary>
internal sealed class RecordDraft(StatementShapes shapes, StatementIds ids)
{
    private readonly List<Statement> statements = [];
    private readonly List<ulong> raw = [];
    private readonly List<ulong> nameWords = [];
    private ulong name;
    private int events;
    private long sequence;

    internal StatementShapes Shapes => shapes;

    internal StatementIds Ids => ids;

    /// <summary>The position of the last event that was added.</summary>
    internal long Sequence => sequence;

    internal int Length => PackedRecord.HeaderWords + (statements.Count * PackedRecord.StatementWords) + TailLength;

    private int TailLength => nameWords.Count + statements.Sum(s => s.Tail.Length);

    /// <summary>Begins the history of somebody who said nothing yet.</summary>
    internal void Begin(string person)
    {
        Clear();
        name = ids.Encode(person, nameWords);
    }

    /// <summary>Goes on with a history.</summary>
    internal void Continue(PackedRecord record)
    {
        Clear();
        (name, events, sequence) = (record.Name, record.EventCount, record.Sequence);
        nameWords.AddRange(record.NameWords);
        for (var i = 0; i < record.StatementCount; i++)
        {
            ulong[] term = record.HasTerm(i) ? [(ulong)record.EffectiveFromOf(i), (ulong)record.ExpiresAtOf(i)] : [];
            statements.Add(new Statement(record.Moment(i), record.What(i), [.. term, .. record.IdWordsOf(i)]));
        }
    }

    /// <summary>Forgets all that was said: the person was erased.</summary>
    internal void Forget()
    {
        statements.Clear();
        events = 0;
    }

    /// <summary>Adds an event with its position in the ledger; 0 where none is numbered.</summary>
    /// <exception cref="ConsentStoreException">The person said more than can be packed.</exception>
    internal void Add(ConsentEvent consentEvent, long position = 0)
    {
        if (events == PackedRecord.MaxCount || statements.Count >= PackedRecord.MaxCount - 1 || position > PackedRecord.MaxSequence)
        {
            throw new ConsentStoreException($"A history of {events} events up to position {position} is too large to be held in memory; read this ledger without resident histories.");
        }

        events++;
        sequence = Math.Max(sequence, position);
        switch (consentEvent)
        {
            case ConsentGiven given:
                Give(given);
                break;
            case ConsentRefused refused:
                Insert(StatementKind.Refused, refused.At, refused.Consent, ShapeOf(refused));
                break;
            case RestrictionImposed imposed:
                Insert(StatementKind.Imposed, imposed.At, imposed.Restriction, ShapeOf(imposed));
                break;
            case ConsentWithdrawn withdrawn:
                Withdraw(withdrawn);
                break;
            case RestrictionLifted lifted:
                Insert(StatementKind.Lifted, lifted.At, lifted.Restriction, 0);
                break;
        }
    }

    /// <summary>Packs all of it into words of just the <see cref="Length"/>.</summary>
    internal void WriteTo(Span<ulong> words)
    {
        var isPlain = statements.TrueForAll(s => s is { Kind: StatementKind.Given, IsIgnored: false });
        words[0] = ((ulong)sequence << 20) | (uint)events;
        words[1] = (name << 22) | ((ulong)statements.Count << 2) | (TailLength > 0 ? 2UL : 0) | (isPlain ? 1UL : 0);
        var at = PackedRecord.HeaderWords;
        foreach (var statement in statements)
        {
            words[at++] = statement.Moment;
            words[at++] = statement.What;
        }

        nameWords.CopyTo(words[at..]);
        at += nameWords.Count;
        foreach (var statement in statements)
        {
            statement.Tail.CopyTo(words[at..]);
            at += statement.Tail.Length;
        }
    }

    private int ShapeOf(ConsentEvent consentEvent) => shapes.NumberOf(consentEvent);

    private void Give(ConsentGiven given)
    {
        var isIgnored = given.ExpiresAt <= (given.EffectiveFrom ?? given.At);
        var at = Insert(StatementKind.Given, given.At, given.Consent, ShapeOf(given), ShapeTemplate.HasOwnTerm(given) ? given : null, isIgnored);
        if (statements.Exists(s => s.Kind == StatementKind.Withdrawn && s.At < given.At.UtcTicks && s.HasIdOf(statements[at])))
        {
            statements[at] = statements[at].Ignored();
        }

        if (given.Supersedes is { } replaced)
        {
            Insert(StatementKind.Replaced, given.At, replaced, at);
        }
    }

    private void Withdraw(ConsentWithdrawn withdrawn)
    {
        var kind = withdrawn.Consent is not null ? StatementKind.Withdrawn
            : withdrawn.Purposes is not null ? StatementKind.WithdrawnForPurposes
            : StatementKind.WithdrawnAll;
        var at = Insert(kind, withdrawn.At, withdrawn.Consent, ShapeOf(withdrawn));

        // Spec 3.2: a consent that was withdrawn by name before it was given is malformed.
        for (var i = 0; kind == StatementKind.Withdrawn && i < at && statements[i].Kind == StatementKind.Given; i++)
        {
            if (withdrawn.At.UtcTicks < statements[i].At && statements[i].HasIdOf(statements[at]))
            {
                statements[i] = statements[i].Ignored();
            }
        }
    }

    private int Insert(StatementKind kind, DateTimeOffset at, string? id, int shape, ConsentGiven? withTerm = null, bool isIgnored = false)
    {
        raw.Clear();
        if (withTerm is not null)
        {
            raw.Add((ulong)(withTerm.EffectiveFrom?.UtcTicks ?? long.MinValue));
            raw.Add((ulong)(withTerm.ExpiresAt?.UtcTicks ?? long.MaxValue));
        }

        var reference = id is null ? StatementIds.None : ids.Encode(id, raw);
        var place = statements.FindLastIndex(s => s.Kind <= kind) + 1;
        statements.Insert(place, new Statement(
            ((ulong)at.UtcTicks << 2) | (withTerm is null ? 0 : 2UL) | (isIgnored ? 1UL : 0),
            (reference << 22) | ((ulong)shape << 3) | (ulong)kind,
            raw.Count == 0 ? [] : raw.ToArray()));
        return place;
    }

    private void Clear()
    {
        statements.Clear();
        nameWords.Clear();
        (name, events, sequence) = (StatementIds.None, 0, 0);
    }

    private readonly record struct Statement(ulong Moment, ulong What, ulong[] Tail)
    {
        internal StatementKind Kind => (StatementKind)((int)What & 7);

        internal long At => (long)(Moment >> 2);

        internal bool IsIgnored => (Moment & 1) != 0;

        private ReadOnlySpan<ulong> IdWords => Tail.AsSpan((Moment & 2) != 0 ? PackedRecord.TermWords : 0);

        internal bool HasIdOf(Statement other) => What >> 22 == other.What >> 22 && IdWords.SequenceEqual(other.IdWords);

        internal Statement Ignored() => this with { Moment = Moment | 1 };
    }
}
