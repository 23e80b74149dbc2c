namespace Pictier.Consent;

/// <summary>2.2(4): Japanese law requires it.</summary>
public sealed record RequiredByLawClaim : ExceptionClaim
{
    /// <summary>The statute.</summary>
    public string? Statute { get; init; }

    /// <summary>The jurisdiction, ISO 3166-1 alpha-2; only <c>JP</c> counts (AMB-46).</summary>
    public string Jurisdiction { get; init; } = "JP";

    /// <summary>How far the statute obliges.</summary>
    public Compulsion Compulsion { get; init; }
}
