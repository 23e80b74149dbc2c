namespace Pictier.Consent.Policies;

/// <summary>What is fixed about the gates: which permit, which is asked by which condition, and what each says when nothing else speaks.</summary>
internal static class GateCatalogue
{
    /// <summary>Whether passing the gate is a permission with a reason of its own; the other gates are requirements, or parts of a condition.</summary>
    internal static bool Permits(PolicyGate gate) => gate is PolicyGate.Scope or PolicyGate.SpecialCareAcquisition
        or PolicyGate.AcquisitionPurpose or PolicyGate.Use or PolicyGate.ProvisionInJapan or PolicyGate.ProvisionAbroad;

    /// <summary>The code of a denial for which no rule speaks (spec 1.1, rank 9).</summary>
    internal static ReasonCode Otherwise(PolicyGate gate) => gate switch
    {
        PolicyGate.SpecialCareAcquisition => ReasonCode.SpecialCareWithoutConsent,
        PolicyGate.AcquisitionPurpose or PolicyGate.Use => ReasonCode.ConsentMissing,
        PolicyGate.ProvisionInJapan => ReasonCode.NoCaseForProvision,
        PolicyGate.ProvisionAbroad => ReasonCode.NoCaseForForeignProvision,
        _ => ReasonCode.NoBasis,
    };

    /// <summary>The gate that a condition asks; null for a condition that looks at facts.</summary>
    internal static PolicyGate? AskedBy(PolicyCondition condition) => condition switch
    {
        PolicyCondition.DomesticRouteExists => PolicyGate.DomesticRoute,
        PolicyCondition.SettlementAnchored => PolicyGate.EntrustedSettlement,
        PolicyCondition.RequestHasStatutoryBasis => PolicyGate.PublicAffairs,
        PolicyCondition.PurposeIndicatedOrUrgent => PolicyGate.UrgentNeed,
        PolicyCondition.SpecialCareConsented => PolicyGate.SpecialCareSharing,
        _ => null,
    };
}
