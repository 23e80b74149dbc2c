namespace Pictier.Consent;

/// <summary>Whether the principal lives (1.1).</summary>
public enum DataSubjectStatus
{
    /// <summary>Not known: treated as living.</summary>
    Unknown = 0,

    /// <summary>Lives.</summary>
    Living,

    /// <summary>Has died.</summary>
    Deceased,
}
