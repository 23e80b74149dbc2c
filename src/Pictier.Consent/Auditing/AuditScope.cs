namespace Pictier.Consent.Auditing;

/// <summary>Which decisions are recorded one by one.</summary>
public enum AuditScope
{
    /// <summary>
    /// All denials, and all allows but the plain ones. Plain is what a declared purpose alone permits the company itself, with no
    /// obligation to keep a record; those are counted, and the counts are recorded.
    /// </summary>
    DenialsAndReliance = 0,

    /// <summary>Every decision.</summary>
    Everything,

    /// <summary>None: auditing is off.</summary>
    Nothing,
}
