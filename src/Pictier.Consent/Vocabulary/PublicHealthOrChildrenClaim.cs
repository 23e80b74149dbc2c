namespace Pictier.Consent;

/// <summary>2.2(2): especially necessary for public health or the sound growth of children, and consent is difficult to obtain.</summary>
public sealed record PublicHealthOrChildrenClaim : ExceptionClaim
{
    /// <summary>What the use serves.</summary>
    public PublicAim Aim { get; init; }

    /// <summary>Whether it is especially necessary.</summary>
    public bool EspeciallyNecessary { get; init; }

    /// <summary>Whether consent is difficult to obtain.</summary>
    public bool ConsentDifficult { get; init; }

    /// <summary>Why consent is difficult to obtain.</summary>
    public string? Difficulty { get; init; }
}
