namespace Pictier.Consent.Ledger;

/// <summary>How consent was expressed (C9; the Commission's Guidelines 2-16).</summary>
public enum ConsentMethod
{
    /// <summary>In another way, silence included: no consent.</summary>
    Other = 0,

    /// <summary>Orally.</summary>
    Oral,

    /// <summary>In a document.</summary>
    Document,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By a checkbox.</summary>
    Checkbox,

    /// <summary>By a click.</summary>
    Click,

    /// <summary>By voice or touch.</summary>
    VoiceOrTouch,
}
