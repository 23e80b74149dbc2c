namespace Pictier.Consent.Tool.Analysis;

/// <summary>How exactly decisions are told apart.</summary>
internal enum Precision
{
    /// <summary>In everything: denials by their reason too.</summary>
    Decisions = 0,

    /// <summary>Allows in everything; denials are all alike, so that far less must be kept apart.</summary>
    Permissions,
}
