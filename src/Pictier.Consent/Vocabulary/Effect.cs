namespace Pictier.Consent;

/// <summary>What a decision says. The zero value denies.</summary>
public enum Effect
{
    /// <summary>The use may not happen.</summary>
    Deny = 0,

    /// <summary>The use may happen, and its obligations are owed.</summary>
    Allow,
}
