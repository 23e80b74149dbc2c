namespace Pictier.Consent;

/// <summary>The kinds of handling that a consent or a refusal speaks of (spec 1.2: the effective operations).</summary>
[Flags]
public enum ConsentOperations
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>To acquire the data.</summary>
    Acquire = 1,

    /// <summary>To use the data.</summary>
    Use = 2,

    /// <summary>To provide the data to a third party in Japan.</summary>
    ProvideDomestic = 4,

    /// <summary>To provide the data to a third party in a foreign country.</summary>
    ProvideForeign = 8,
}
