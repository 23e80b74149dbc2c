namespace Pictier.Consent;

/// <summary>How data is provided: the methods of 3.2(2).</summary>
public enum ProvisionMethod
{
    /// <summary>Another method, or none named: never a method of an opt-out filing.</summary>
    Other = 0,

    /// <summary>On paper.</summary>
    Paper,

    /// <summary>By electronic transmission.</summary>
    ElectronicTransmission,

    /// <summary>On an external recording medium.</summary>
    ExternalMedia,

    /// <summary>By access to a server.</summary>
    ServerAccess,
}
