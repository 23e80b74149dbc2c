namespace Pictier.Consent;

/// <summary>A request of an authority for personal data (3.1(2)).</summary>
public sealed record AuthorityRequest
{
    /// <summary>The reference of the document; a blank one is no request.</summary>
    public string? Document { get; init; }

    /// <summary>When the request was received; null is no request.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>How far it obliges.</summary>
    public Compulsion Compulsion { get; init; }

    /// <summary>The statute that it cites.</summary>
    public string? Statute { get; init; }

    /// <summary>The data that it asks for: no more may be provided (AMB-49).</summary>
    public IReadOnlyList<DataCategory> Data { get; init; } = [];

    /// <summary>The jurisdiction, ISO 3166-1 alpha-2; only <c>JP</c> counts (AMB-46).</summary>
    public string Jurisdiction { get; init; } = "JP";
}
