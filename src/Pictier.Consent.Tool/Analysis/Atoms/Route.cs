using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Which gates a request meets after scope and bars.</summary>
internal enum Route
{
    /// <summary>None: the recipient is the principal, or nobody knows where it is.</summary>
    Refused = 0,

    /// <summary>Those of an acquisition.</summary>
    Acquisition,

    /// <summary>That of a use.</summary>
    Use,

    /// <summary>That of a provision in Japan.</summary>
    ProvisionInJapan,

    /// <summary>That of a provision abroad.</summary>
    ProvisionAbroad,
}

/// <summary>The gates of each route.</summary>
internal static class Routes
{
    /// <summary>The gates in the order in which they must be passed; that of special care-required data is met only by such data.</summary>
    internal static IReadOnlyList<PolicyGate> Gates(this Route route) => route switch
    {
        Route.Acquisition =>
            [PolicyGate.LawfulAcquisition, PolicyGate.SpecialCareAcquisition, PolicyGate.AcquisitionPurpose, PolicyGate.PurposeIndicated],
        Route.Use => [PolicyGate.Use],
        Route.ProvisionInJapan => [PolicyGate.ProvisionInJapan],
        Route.ProvisionAbroad => [PolicyGate.ProvisionAbroad],
        _ => [],
    };

    /// <summary>Whether passing the gate is a permission with a reason of its own.</summary>
    internal static bool Permits(PolicyGate gate) => gate is PolicyGate.Scope or PolicyGate.SpecialCareAcquisition
        or PolicyGate.AcquisitionPurpose or PolicyGate.Use or PolicyGate.ProvisionInJapan or PolicyGate.ProvisionAbroad;
}
