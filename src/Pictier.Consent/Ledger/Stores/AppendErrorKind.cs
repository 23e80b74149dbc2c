namespace Pictier.Consent.Ledger;

/// <summary>Why an entry was not appended.</summary>
public enum AppendErrorKind
{
    /// <summary>The event is not valid by the contract.</summary>
    Invalid = 0,

    /// <summary>The event contradicts the ledger: it repeats an id, or refers to what is not there.</summary>
    Contradiction,

    /// <summary>The id of the entry belongs to an event with another content.</summary>
    IdTaken,

    /// <summary>The ledger has moved on from the version that the caller expected.</summary>
    VersionConflict,

    /// <summary>The person was erased: no consent is recorded for them any more, and the erasure stays.</summary>
    Erased,
}
