namespace Pictier.Consent.Ledger;

/// <summary>Whether the principal was told something about a foreign country (APPI 28(2)).</summary>
public enum ForeignInformation
{
    /// <summary>Not told.</summary>
    Missing = 0,

    /// <summary>Told.</summary>
    Provided,

    /// <summary>Told why it cannot be told.</summary>
    UnavailableWithReason,
}
