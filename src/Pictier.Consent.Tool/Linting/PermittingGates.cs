using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Linting;

/// <summary>The gates whose passing is a permission with a reason of its own; the others are requirements, or parts of a condition.</summary>
internal static class PermittingGates
{
    internal static bool Contains(PolicyGate gate) => gate is PolicyGate.Scope or PolicyGate.SpecialCareAcquisition or PolicyGate.AcquisitionPurpose
        or PolicyGate.Use or PolicyGate.ProvisionInJapan or PolicyGate.ProvisionAbroad;
}
