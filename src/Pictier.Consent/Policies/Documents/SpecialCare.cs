namespace Pictier.Consent.Policies;

/// <summary>Whether a category is special care-required personal information (APPI 2(3)).</summary>
public enum SpecialCare
{
    /// <summary>Not known: treated as special care-required.</summary>
    Unknown = 0,

    /// <summary>It is.</summary>
    Yes,

    /// <summary>It is not.</summary>
    No,
}
