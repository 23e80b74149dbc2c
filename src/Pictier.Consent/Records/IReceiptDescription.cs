namespace Pictier.Consent.Records;

/// <summary>Tells from whom data is received and what was confirmed of it (APPI 30(1)): the service knows, the request does not say.</summary>
public interface IReceiptDescription
{
    /// <summary>What was confirmed for this acquisition; null when nothing was.</summary>
    ValueTask<ConfirmedReceipt?> DescribeAsync(ProcessingRequest acquisition, CancellationToken cancellationToken = default);
}

/// <summary>What was confirmed of data that a third party provides.</summary>
public sealed record ConfirmedReceipt
{
    /// <summary>Who provides it.</summary>
    public required ThirdParty Provider { get; init; }

    /// <summary>How it is provided.</summary>
    public required ReceiptRoute Route { get; init; }

    /// <summary>How the provider had acquired it.</summary>
    public required string Circumstances { get; init; }

    /// <summary>Whether the Commission has published the provider's opt-out notification.</summary>
    public bool FilingPublished { get; init; }
}
