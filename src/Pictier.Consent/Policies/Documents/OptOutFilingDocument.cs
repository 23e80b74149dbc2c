namespace Pictier.Consent.Policies;

/// <summary>A notification of opt-out provision to the Personal Information Protection Commission (3.2; APPI 27(2)).</summary>
public sealed record OptOutFilingDocument
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Under which law it was filed.</summary>
    public required FilingGeneration Generation { get; init; }

    /// <summary>When it was filed.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>When the principals were notified, or could easily know.</summary>
    public required DateTimeOffset PrincipalNoticeAt { get; init; }

    /// <summary>How long principals have to ask for cessation before the first provision.</summary>
    public required TimeSpan WaitingPeriod { get; init; }

    /// <summary>When the provision is planned to start; needed from 2022-04-01.</summary>
    public DateTimeOffset? PlannedStart { get; init; }

    /// <summary>The categories that it lists.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>The methods of provision that it lists.</summary>
    public required IReadOnlyList<ProvisionMethod> Methods { get; init; }

    /// <summary>When it was withdrawn; null: not withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}
