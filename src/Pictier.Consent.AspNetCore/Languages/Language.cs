namespace Pictier.Consent.AspNetCore;

/// <summary>A language that the package speaks.</summary>
internal enum Language
{
    /// <summary>English, when nothing else was asked for.</summary>
    English,

    /// <summary>Japanese.</summary>
    Japanese,
}
