namespace Pictier.Consent;

/// <summary>The bodies of 2.2(3); Japanese ones only (AMB-81).</summary>
public enum PublicBody
{
    /// <summary>None of them.</summary>
    Other = 0,

    /// <summary>A national agency.</summary>
    NationalAgency,

    /// <summary>A local government.</summary>
    LocalGovernment,

    /// <summary>Somebody entrusted by either.</summary>
    EntrustedByEither,
}
