namespace Pictier.Consent;

/// <summary>How large a JSON document, or one line of a JSON Lines file, may be.</summary>
public sealed record DocumentLimits
{
    /// <summary>The limits of the contract.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Bytes in a document or a line.</summary>
    /// <value>The default is 16 MiB.</value>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Levels of nesting.</summary>
    /// <value>The default is 32.</value>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Items in one array.</summary>
    /// <value>The default is 100,000.</value>
    public int MaxItems { get; init; } = 100_000;
}
