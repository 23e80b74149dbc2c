namespace Pictier.Consent;

/// <summary>Where acquired data comes from.</summary>
public enum AcquisitionSource
{
    /// <summary>Not named: denied as incomplete.</summary>
    Unknown = 0,

    /// <summary>From the principal, in writing or a web form (APPI 21(2)).</summary>
    PrincipalInWriting,

    /// <summary>From the principal in another way.</summary>
    Principal,

    /// <summary>From a third party.</summary>
    ThirdParty,

    /// <summary>From a publication.</summary>
    Published,

    /// <summary>The company itself observes or photographs the principal (Cabinet Order 9(1)).</summary>
    ObservedByCompany,

    /// <summary>Received by entrustment (Cabinet Order 9(2)).</summary>
    Entrusted,

    /// <summary>Received with a succeeded business (Cabinet Order 9(2)).</summary>
    Succeeded,

    /// <summary>Received by joint use (Cabinet Order 9(2)).</summary>
    JointUse,
}
