namespace Pictier.Consent;

/// <summary>2.2(3): cooperation with a public body that executes affairs prescribed by law, which asking for consent would impede.</summary>
public sealed record PublicAffairsClaim : ExceptionClaim
{
    /// <summary>The body.</summary>
    public PublicBody Body { get; init; }

    /// <summary>The statute that prescribes the affairs.</summary>
    public string? AffairsStatute { get; init; }

    /// <summary>Whether the cooperation is necessary.</summary>
    public bool CooperationNecessary { get; init; }

    /// <summary>Whether asking for consent is likely to impede the affairs.</summary>
    public bool ConsentWouldImpede { get; init; }
}
