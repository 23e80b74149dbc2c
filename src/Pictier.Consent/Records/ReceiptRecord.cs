namespace Pictier.Consent.Records;

/// <summary>The record of data received from a third party (APPI 30, formerly 26; Rules 24, formerly 17).</summary>
public sealed record ReceiptRecord : ThirdPartyRecord
{
    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How the third party provided it.</summary>
    public required ReceiptRoute Route { get; init; }

    /// <summary>How the third party had acquired it, as was confirmed (APPI 30(1)(ii)).</summary>
    public required string Circumstances { get; init; }

    /// <summary>Whether the Commission has published the third party's opt-out notification (Rules 24(1)(i)).</summary>
    public bool FilingPublished { get; init; }
}

/// <summary>How a third party provides data.</summary>
public enum ReceiptRoute
{
    /// <summary>It does not handle personal information as a business, for example an individual.</summary>
    NoBusinessOperator = 0,

    /// <summary>A business operator provides it with the consent of the principal.</summary>
    Consent,

    /// <summary>A business operator provides it by opt-out.</summary>
    OptOut,
}
