namespace Pictier.Consent;

/// <summary>2.2(1): a human life, body or property must be protected, and consent is difficult to obtain.</summary>
public sealed record LifeBodyOrFortuneClaim : ExceptionClaim
{
    /// <summary>What is to be protected.</summary>
    public ProtectedInterest Interest { get; init; }

    /// <summary>Whether there is a need to protect it.</summary>
    public bool NeedToProtect { get; init; }

    /// <summary>Whether consent is difficult to obtain.</summary>
    public bool ConsentDifficult { get; init; }

    /// <summary>Why consent is difficult to obtain.</summary>
    public string? Difficulty { get; init; }
}
