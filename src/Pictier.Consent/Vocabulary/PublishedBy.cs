namespace Pictier.Consent;

/// <summary>Who disclosed information publicly (APPI 20(2)(vii)).</summary>
public enum PublishedBy
{
    /// <summary>Somebody else, or not known.</summary>
    Other = 0,

    /// <summary>The principal.</summary>
    Principal,

    /// <summary>A national organ.</summary>
    NationalOrgan,

    /// <summary>A local government.</summary>
    LocalGovernment,

    /// <summary>The press or another person of APPI 57(1).</summary>
    PressOrExemptPerson,

    /// <summary>A foreign public body of the Commission's Rules 6.</summary>
    ForeignPublicBody,
}
