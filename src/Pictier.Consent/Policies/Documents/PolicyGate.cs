namespace Pictier.Consent.Policies;

/// <summary>A question of the policy. A gate passes with the first of its rules that is satisfied and not blocked (spec 1.1).</summary>
public enum PolicyGate
{
    /// <summary>Is it outside the policy, because it is no personal information (1.1)? If so, nothing else is asked.</summary>
    Scope = 0,

    /// <summary>Does nothing forbid it absolutely (2.1; APPI 19)? Asked of every operation.</summary>
    Bars,

    /// <summary>Is the acquisition lawful and appropriate (2.1)?</summary>
    LawfulAcquisition,

    /// <summary>May special care-required data be acquired (2.3)? Asked when there is such data.</summary>
    SpecialCareAcquisition,

    /// <summary>May the data be acquired for the purpose (2.1, 2.2)?</summary>
    AcquisitionPurpose,

    /// <summary>Is the purpose indicated as the law asks (APPI 21)?</summary>
    PurposeIndicated,

    /// <summary>May the data be used for the purpose (2.1, 2.2)?</summary>
    Use,

    /// <summary>May it be provided to this recipient in Japan (3.1, 3.2)?</summary>
    ProvisionInJapan,

    /// <summary>May it be provided to this recipient abroad (3.3)?</summary>
    ProvisionAbroad,

    /// <summary>Within 3.3(2): would a domestic route permit the provision? Asked by the condition <c>domestic-route-exists</c>.</summary>
    DomesticRoute,

    /// <summary>Within 3.1(3): does an entrustment contract anchor the settlement? Asked by <c>settlement-anchored</c>.</summary>
    EntrustedSettlement,

    /// <summary>Within 3.1(2): is there a valid claim of public affairs? Asked by <c>request-has-statutory-basis</c>.</summary>
    PublicAffairs,

    /// <summary>Within the indication of the purpose: is there a valid claim of 2.2(1)? Asked by <c>purpose-indicated-or-urgent</c>.</summary>
    UrgentNeed,

    /// <summary>Within joint use: does a consent cover the special care-required data? Asked by <c>special-care-consented</c>.</summary>
    SpecialCareSharing,
}
