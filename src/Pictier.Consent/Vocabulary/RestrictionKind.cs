namespace Pictier.Consent;

/// <summary>What a principal made the company stop (section 5, 3.2(3); spec 3.8).</summary>
public enum RestrictionKind
{
    /// <summary>Erasure.</summary>
    Erase = 0,

    /// <summary>Cessation of use.</summary>
    CeaseUse,

    /// <summary>Cessation of provision to third parties.</summary>
    CeaseProvision,

    /// <summary>Cessation of the provision by opt-out (3.2(3)).</summary>
    OptOut,

    /// <summary>Objection to items of the provision by opt-out (3.2(1)).</summary>
    ItemObjection,
}
