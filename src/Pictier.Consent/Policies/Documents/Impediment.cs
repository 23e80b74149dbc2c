namespace Pictier.Consent.Policies;

/// <summary>What impedes equivalent measures.</summary>
public enum Impediment
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something that is being remedied.</summary>
    BeingRemedied,

    /// <summary>They can no longer be secured.</summary>
    CannotBeSecured,
}
