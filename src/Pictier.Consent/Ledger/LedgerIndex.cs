namespace Pictier.Consent.Ledger;

/// <summary>Checks each event against those before it: ids that repeat, references that name nothing (contract section 7).</summary>
/// <param name="before">What was known before; null: nothing.</param>
internal sealed class LedgerIndex(LedgerIndex? before = null)
{
    // Consents and refusals share one space of ids, restrictions have another; both over the whole ledger.
    private readonly Dictionary<string, KnownConsent> consents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownRestriction> restrictions = new(StringComparer.Ordinal);
    private long? lastSequence;

    /// <summary>Takes the event in; what it contradicts when it does not fit.</summary>
    internal LedgerContradiction? Add(ConsentEvent consentEvent)
    {
        if (consentEvent.Sequence is { } sequence)
        {
            if (sequence <= lastSequence)
            {
                return new("seq", $"The position {sequence} follows {lastSequence}; positions increase.");
            }

            lastSequence = sequence;
        }

        return consentEvent switch
        {
            ConsentGiven given => AddConsent(given.Consent, given.DataSubject, given: true)
                ?? (given.Supersedes is { } earlier ? Refer("supersedes", earlier, given) : null),
            ConsentRefused refused => AddConsent(refused.Consent, refused.DataSubject, given: false),
            ConsentWithdrawn { Consent: not null, Purposes: not null } =>
                new("purposes", "A withdrawal names a consent or purposes, not both."),
            ConsentWithdrawn { Consent: { } consent } withdrawn => Refer("consent", consent, withdrawn),
            RestrictionImposed imposed => Know(imposed.Restriction, new KnownRestriction(imposed.DataSubject, imposed.At))
                ? null
                : new("restriction", $"The restriction `{imposed.Restriction}` is imposed twice; give each its own id."),
            RestrictionLifted lifted => Lift(lifted),
            _ => null,
        };
    }

    /// <summary>Takes in a consent or refusal that is known to be there; false when the id is taken.</summary>
    internal bool Know(string id, KnownConsent consent) => Find(id) is null && consents.TryAdd(id, consent);

    /// <summary>Takes in a restriction that is known to be there; false when the id is taken.</summary>
    internal bool Know(string id, KnownRestriction restriction) => FindRestriction(id) is null && restrictions.TryAdd(id, restriction);

    /// <summary>Keeps what a trial upon this index took in.</summary>
    internal void Keep(LedgerIndex trial)
    {
        foreach (var (id, consent) in trial.consents)
        {
            consents.Add(id, consent);
        }

        foreach (var (id, restriction) in trial.restrictions)
        {
            restrictions.Add(id, restriction);
        }
    }

    private KnownConsent? Find(string id) => consents.TryGetValue(id, out var found) ? found : before?.Find(id);

    private KnownRestriction? FindRestriction(string id) =>
        restrictions.TryGetValue(id, out var found) ? found : before?.FindRestriction(id);

    private LedgerContradiction? AddConsent(string id, DataSubjectId subject, bool given) =>
        Know(id, new KnownConsent(subject, given)) ? null : new("consent", $"The consent `{id}` appears twice; give each its own id.");

    private LedgerContradiction? Refer(string property, string id, ConsentEvent from)
    {
        if (Find(id) is not { } earlier || earlier.DataSubject != from.DataSubject || (from as ConsentGiven)?.Consent == id)
        {
            return new(property, $"No earlier event gives the consent `{id}` for this principal.");
        }

        return earlier.IsGiven ? null : new(property, $"`{id}` is a refusal; only a consent that was given can be named here.");
    }

    private LedgerContradiction? Lift(RestrictionLifted lifted)
    {
        if (FindRestriction(lifted.Restriction) is not { } imposed || imposed.DataSubject != lifted.DataSubject)
        {
            return new("restriction", $"No earlier event imposes the restriction `{lifted.Restriction}` on this principal's data.");
        }

        return lifted.At < imposed.At
            ? new("at", $"The restriction `{lifted.Restriction}` is lifted before it was imposed.")
            : null;
    }
}

/// <summary>A consent or a refusal of the ledger.</summary>
internal readonly record struct KnownConsent(DataSubjectId DataSubject, bool IsGiven);

/// <summary>A restriction of the ledger.</summary>
internal readonly record struct KnownRestriction(DataSubjectId DataSubject, DateTimeOffset At);

/// <summary>What of an event contradicts the events before it.</summary>
/// <param name="Property">The property at fault.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record LedgerContradiction(string Property, string Message);
