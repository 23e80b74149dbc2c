namespace Pictier.Consent.Ledger;

/// <summary>Checks each event against those before it: ids that repeat, references that name nothing (contract section 7).</summary>
internal sealed class LedgerIndex
{
    // Consents and refusals share one space of ids, restrictions have another; both over the whole ledger.
    private readonly Dictionary<string, (DataSubjectId Subject, bool Given)> consents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DataSubjectId Subject, DateTimeOffset At)> restrictions = new(StringComparer.Ordinal);
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
            RestrictionImposed imposed => restrictions.TryAdd(imposed.Restriction, (imposed.DataSubject, imposed.At))
                ? null
                : new("restriction", $"The restriction `{imposed.Restriction}` is imposed twice; give each its own id."),
            RestrictionLifted lifted => Lift(lifted),
            _ => null,
        };
    }

    private LedgerContradiction? AddConsent(string id, DataSubjectId subject, bool given) =>
        consents.TryAdd(id, (subject, given)) ? null : new("consent", $"The consent `{id}` appears twice; give each its own id.");

    private LedgerContradiction? Refer(string property, string id, ConsentEvent from)
    {
        if (!consents.TryGetValue(id, out var earlier) || earlier.Subject != from.DataSubject || (from as ConsentGiven)?.Consent == id)
        {
            return new(property, $"No earlier event gives the consent `{id}` for this principal.");
        }

        return earlier.Given ? null : new(property, $"`{id}` is a refusal; only a consent that was given can be named here.");
    }

    private LedgerContradiction? Lift(RestrictionLifted lifted)
    {
        if (!restrictions.TryGetValue(lifted.Restriction, out var imposed) || imposed.Subject != lifted.DataSubject)
        {
            return new("restriction", $"No earlier event imposes the restriction `{lifted.Restriction}` on this principal's data.");
        }

        return lifted.At < imposed.At
            ? new("at", $"The restriction `{lifted.Restriction}` is lifted before it was imposed.")
            : null;
    }
}

/// <summary>What of an event contradicts the events before it.</summary>
/// <param name="Property">The property at fault.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record LedgerContradiction(string Property, string Message);
