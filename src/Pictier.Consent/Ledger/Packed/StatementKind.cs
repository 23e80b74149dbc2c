namespace Pictier.Consent.Ledger;

/// <summary>The kinds of statements in a packed history, in the order in which they stand there; within a kind they stand as in the ledger.</summary>
internal enum StatementKind
{
    /// <summary>A consent that was given.</summary>
    Given,

    /// <summary>A refusal.</summary>
    Refused,

    /// <summary>A restriction that was imposed.</summary>
    Imposed,

    /// <summary>The withdrawal of the consent that it names.</summary>
    Withdrawn,

    /// <summary>The withdrawal of the consents for some purposes.</summary>
    WithdrawnForPurposes,

    /// <summary>The withdrawal of every consent.</summary>
    WithdrawnAll,

    /// <summary>The lift of the restriction that it names.</summary>
    Lifted,

    /// <summary>That a consent of the same history replaces the one named: instead of a shape it has the place of that consent.</summary>
    Replaced,
}
