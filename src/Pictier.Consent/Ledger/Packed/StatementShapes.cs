namespace Pictier.Consent.Ledger;

/// <summary>The shapes of statements by number. One writer adds; reading takes no lock, and a number never changes its meaning.</summary>
internal sealed class StatementShapes
{
    private const int PoliciesAtOnce = 4;

    private readonly Dictionary<ConsentEvent, int> numbers = new(new ShapeComparer());
    private ConsentEvent[] templates = new ConsentEvent[4];
    private object[] prepared = [];

    internal int Count { get; private set; }

    internal ConsentEvent this[int number] => Volatile.Read(ref templates)[number];

    /// <summary>The number of the event's shape, which is taken in when it is new.</summary>
    /// <exception cref="ConsentStoreException">There are too many different shapes.</exception>
    internal int NumberOf(ConsentEvent consentEvent)
    {
        var template = ShapeTemplate.Of(consentEvent);
        return numbers.TryGetValue(template, out var number) ? number : Add(template);
    }

    /// <summary>Takes in a shape that is not there yet.</summary>
    internal int Add(ConsentEvent template)
    {
        if (Count == PackedRecord.MaxShapes)
        {
            throw new ConsentStoreException($"What people said has more than {PackedRecord.MaxShapes} different shapes, too many to be held in memory; read this ledger without resident histories.");
        }

        var next = templates;
        if (Count == next.Length)
        {
            Array.Resize(ref next, Count * 2);
        }

        next[Count] = template;
        Volatile.Write(ref templates, next);
        numbers.Add(template, Count);
        return Count++;
    }

    /// <summary>What an evaluator keeps with the shapes, found by what it is for.</summary>
    internal T? Prepared<T>(object preparer)
        where T : class, IPreparedFor
    {
        foreach (var kept in Volatile.Read(ref prepared))
        {
            if (kept is T found && ReferenceEquals(found.Preparer, preparer))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Keeps that for an evaluator; of several the latest.</summary>
    internal void Keep(IPreparedFor latest)
    {
        // Two threads may keep at the same time; what is lost is prepared again.
        Volatile.Write(ref prepared, [latest, .. Volatile.Read(ref prepared).Take(PoliciesAtOnce - 1)]);
    }
}

/// <summary>Something that was prepared for one evaluator.</summary>
internal interface IPreparedFor
{
    /// <summary>The evaluator.</summary>
    object Preparer { get; }
}
