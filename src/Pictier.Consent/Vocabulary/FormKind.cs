namespace Pictier.Consent;

/// <summary>How far information has been processed away from a person.</summary>
public enum FormKind
{
    /// <summary>It identifies the principal.</summary>
    Identifiable = 0,

    /// <summary>Names are replaced: still personal information (AMB-24).</summary>
    Pseudonymised,

    /// <summary>Anonymously processed information (APPI 2(6)).</summary>
    AnonymouslyProcessed,

    /// <summary>Statistics that no longer relate to an individual.</summary>
    Statistical,
}
