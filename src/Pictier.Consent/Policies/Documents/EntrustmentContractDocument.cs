namespace Pictier.Consent.Policies;

/// <summary>An entrustment contract (4.2; APPI 25). What it does not say it does not promise.</summary>
public sealed record EntrustmentContractDocument
{
    /// <summary>From when it is in force.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when, exclusive; null: without end.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Whether it has a confidentiality clause.</summary>
    public bool Confidentiality { get; init; }

    /// <summary>Whether the contractor's safety measures are confirmed.</summary>
    public bool SafetyMeasuresConfirmed { get; init; }

    /// <summary>The purposes that it names.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>The categories of data that it names.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>Whether the contractor may entrust further.</summary>
    public ReEntrustment ReEntrustment { get; init; }

    /// <summary>Whether the contractor is forbidden to provide the data onward.</summary>
    public bool OnwardProvisionProhibited { get; init; }
}
