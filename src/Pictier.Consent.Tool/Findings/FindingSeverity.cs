namespace Pictier.Consent.Tool.Findings;

/// <summary>How grave a finding is.</summary>
internal enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Something is probably not what the policy means.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Error,
}
