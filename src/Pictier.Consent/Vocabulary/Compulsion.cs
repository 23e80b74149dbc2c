namespace Pictier.Consent;

/// <summary>How far a demand obliges the company to answer (2.2(4), 3.1(2)).</summary>
public enum Compulsion
{
    /// <summary>Not at all.</summary>
    Voluntary = 0,

    /// <summary>An order that must be obeyed.</summary>
    MandatoryOrder,

    /// <summary>An inquiry that a statute provides for and that must be answered.</summary>
    StatutoryInquiry,

    /// <summary>A statute permits the answer but does not oblige.</summary>
    PermissiveBasis,
}
