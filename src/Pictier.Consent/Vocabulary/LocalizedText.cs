namespace Pictier.Consent;

/// <summary>A text for people, in English and Japanese; either may be missing.</summary>
/// <param name="En">English.</param>
/// <param name="Ja">Japanese.</param>
public sealed record LocalizedText(string? En, string? Ja);
