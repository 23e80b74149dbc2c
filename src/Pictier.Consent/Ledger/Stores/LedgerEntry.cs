namespace Pictier.Consent.Ledger;

/// <summary>One event as it is appended to a store, under an id that makes appending it again harmless.</summary>
/// <param name="Id">The caller's id of the event, unique in the ledger. It stays readable after an erasure, so it must not name the person.</param>
/// <param name="Event">What happened; the store gives it its position and the time of its recording.</param>
public sealed record LedgerEntry(string Id, ConsentEvent Event);
