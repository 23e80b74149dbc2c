namespace Pictier.Consent.Ledger;

/// <summary>Checks each event against those before it: ids that repeat, references that name nothing (contract section 7).</summary>
/// <param name="before">What was known before; null: nothing.</param>
internal sealed class LedgerIndex(LedgerIndex? before = null)
{
    // Consents and refusals share one space of ids, restrictions have another; both over the whole ledger.
    private readonly Dictionary<string, KnownConsent> consents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownRestriction> restrictions = new(StringComparer.Ordinal);
    private long? lastSequence;

    /// <summary>Takes the event in; everything in which it does not fit those before it.</summary>
    internal IReadOnlyList<LedgerContradiction> Add(ConsentEvent consentEvent)
    {
        // What an event refers to is looked up before its own id is taken in: no consent replaces itself.
        LedgerContradiction?[] found = consentEvent switch
        {
            ConsentGiven given => [Refer("supersedes", given.Supersedes, given), AddConsent(given.Consent, given.DataSubject, given: true)],
            ConsentRefused refused => [AddConsent(refused.Consent, refused.DataSubject, given: false)],
            ConsentWithdrawn withdrawn => [NamesBoth(withdrawn), Refer("consent", withdrawn.Consent, withdrawn)],
            RestrictionImposed imposed => [Impose(imposed)],
            RestrictionLifted lifted => [Lift(lifted)],
            _ => [],
        };
        return [.. found.Prepend(AddSequence(consentEvent.Sequence)).OfType<LedgerContradiction>()];
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

    private LedgerContradiction? AddSequence(long? sequence)
    {
        if (sequence <= lastSequence)
        {
            return new("seq", $"The position {sequence} follows the position {lastSequence}; positions increase from event to event.");
        }

        lastSequence = sequence ?? lastSequence;
        return null;
    }

    private LedgerContradiction? AddConsent(string id, DataSubjectId subject, bool given) =>
        Know(id, new KnownConsent(subject, given))
            ? null
            : new("consent", $"The consent id `{id}` is used twice; each consent and each refusal has an id of its own in the whole ledger.");

    private LedgerContradiction? Refer(string property, string? id, ConsentEvent from)
    {
        if (id is null)
        {
            return null;
        }

        if (Find(id) is not { } earlier || AreOfTwoPrincipals(earlier.DataSubject, from.DataSubject))
        {
            return new(property, $"No earlier event gives the consent `{id}` for this principal; correct the id or the order of the events.");
        }

        return earlier.IsGiven ? null : new(property, $"`{id}` is a refusal; only a consent that was given can be named here.");
    }

    private static LedgerContradiction? NamesBoth(ConsentWithdrawn withdrawn) => withdrawn is { Consent: not null, Purposes: not null }
        ? new("purposes", "A withdrawal names a consent or purposes, not both; write two withdrawals.")
        : null;

    private LedgerContradiction? Impose(RestrictionImposed imposed) =>
        Know(imposed.Restriction, new KnownRestriction(imposed.DataSubject, imposed.At))
            ? null
            : new("restriction", $"The restriction id `{imposed.Restriction}` is used twice; each restriction has an id of its own in the whole ledger.");

    private LedgerContradiction? Lift(RestrictionLifted lifted)
    {
        if (FindRestriction(lifted.Restriction) is not { } imposed || AreOfTwoPrincipals(imposed.DataSubject, lifted.DataSubject))
        {
            return new("restriction", $"No earlier event imposes the restriction `{lifted.Restriction}` for this principal; correct the id or the order of the events.");
        }

        return lifted.At < imposed.At
            ? new("at", $"The restriction `{lifted.Restriction}` is lifted before it was imposed; correct one of the times.")
            : null;
    }

    // A principal who could not be read is an error already; that event may be of anybody.
    private static bool AreOfTwoPrincipals(DataSubjectId earlier, DataSubjectId later) => earlier != default && earlier != later;
}

/// <summary>A consent or a refusal of the ledger.</summary>
internal readonly record struct KnownConsent(DataSubjectId DataSubject, bool IsGiven);

/// <summary>A restriction of the ledger.</summary>
internal readonly record struct KnownRestriction(DataSubjectId DataSubject, DateTimeOffset At);

/// <summary>What of an event contradicts the events before it.</summary>
/// <param name="Property">The property at fault.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record LedgerContradiction(string Property, string Message);
