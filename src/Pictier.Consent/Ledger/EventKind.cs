namespace Pictier.Consent.Ledger;

/// <summary>The kinds of events as a ledger writes them.</summary>
internal enum EventKind
{
    ConsentGiven,
    ConsentRefused,
    ConsentWithdrawn,
    RestrictionImposed,
    RestrictionLifted,
}

/// <summary>The operations as an event writes them; each is the bit of <see cref="ConsentOperations"/> at its position.</summary>
internal enum EventOperation
{
    Acquire,
    Use,
    ProvideDomestic,
    ProvideForeign,
}
