namespace Pictier.Consent.Ledger;

/// <summary>The notice that was shown when consent was asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">The hash of what was shown.</param>
/// <param name="Language">The language in which it was shown.</param>
public sealed record Notice(string? Id, string? Version, string? Sha256, string? Language);
