namespace Pictier.Consent.Auditing;

/// <summary>Somebody of the company looked at what is known of a principal, or acted for them: recorded before it is done.</summary>
public sealed record AuditedAccess : AuditedFact
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, as the company names its people.</summary>
    public required string By { get; init; }

    /// <summary>What was done, for example <c>search</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Why, in their own words.</summary>
    public required string Reason { get; init; }

    /// <summary>The principal, as the log names them; null when nobody was found.</summary>
    public DataSubjectId? DataSubject { get; init; }

    /// <summary>Whether the principal is named by a keyed pseudonym.</summary>
    public bool IsPseudonymous { get; init; }

    /// <summary>The section 5 request that it was about; null when it was about none.</summary>
    public string? Request { get; init; }
}
