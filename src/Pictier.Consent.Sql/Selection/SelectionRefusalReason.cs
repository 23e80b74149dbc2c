namespace Pictier.Consent.Sql.Selection;

/// <summary>Why a use cannot be asked of everybody by one query.</summary>
public enum SelectionRefusalReason
{
    /// <summary>No reason was given.</summary>
    Unknown = 0,

    /// <summary>The ledger files people under pseudonyms and seals what they said: the database cannot read it.</summary>
    Pseudonyms,

    /// <summary>Whether a consent counts depends on more than its words and times, as on the age at which it was given (C10).</summary>
    ConsentsNotAlike,

    /// <summary>The policy asks of a no more than which consents it replaces: opt-out (O10), claims that ask whether somebody refused.</summary>
    Refusals,

    /// <summary>People said too many different things for one query.</summary>
    TooVaried,
}
