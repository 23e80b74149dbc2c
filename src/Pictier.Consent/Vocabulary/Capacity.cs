namespace Pictier.Consent;

/// <summary>Whether the principal can give consent alone (AMB-33 to AMB-36).</summary>
public enum Capacity
{
    /// <summary>Not known: the birth date and the policy's options decide.</summary>
    Unknown = 0,

    /// <summary>Can consent alone.</summary>
    Full,

    /// <summary>A legal representative must consent.</summary>
    NeedsRepresentative,
}
