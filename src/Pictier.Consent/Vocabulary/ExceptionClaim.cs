namespace Pictier.Consent;

/// <summary>A claim that one of the exceptions 2.2(1) to 2.2(4) applies. Facts that are not given count against it.</summary>
public abstract record ExceptionClaim
{
    private protected ExceptionClaim()
    {
    }

    /// <summary>The data that the claim justifies; empty justifies nothing.</summary>
    public IReadOnlyList<DataCategory> Data { get; init; } = [];

    /// <summary>The reference of the evidence; blank is none.</summary>
    public string? Evidence { get; init; }

    /// <summary>Who approved the reliance on the exception.</summary>
    public string? Approver { get; init; }
}
