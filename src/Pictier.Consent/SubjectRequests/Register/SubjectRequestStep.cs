namespace Pictier.Consent.SubjectRequests;

/// <summary>Something that was done about a section 5 request: a fact of the register.</summary>
public abstract record SubjectRequestStep
{
    private protected SubjectRequestStep()
    {
    }

    /// <summary>When it was done.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of the step, never the person.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>The request was received.</summary>
public sealed record RequestReceived : SubjectRequestStep
{
    /// <summary>The request as it was received.</summary>
    public required SubjectRequest Request { get; init; }

    /// <summary>What the one who asks said besides, in their own words.</summary>
    public string? Statement { get; init; }
}

/// <summary>It was looked into who makes the request (5.2).</summary>
public sealed record RequesterVerified : SubjectRequestStep
{
    /// <summary>Whether the identity is confirmed.</summary>
    public required bool Identity { get; init; }

    /// <summary>Whether the authority of a representative or agent is confirmed.</summary>
    public bool Authority { get; init; }

    /// <summary>How that was confirmed, or a reference to it.</summary>
    public string? Evidence { get; init; }
}

/// <summary>The request was decided.</summary>
public sealed record RequestDecided : SubjectRequestStep
{
    /// <summary>The request with what was found out about it: what decides again to the same answer.</summary>
    public required SubjectRequest Request { get; init; }

    /// <summary>Why it was granted or refused.</summary>
    public required ReasonCode Reason { get; init; }

    /// <summary>Whether what the ledger held of the principal was made unreadable.</summary>
    public bool HistoryErased { get; init; }
}

/// <summary>The one who asked was told what was decided.</summary>
public sealed record RequestAnswered : SubjectRequestStep
{
    /// <summary>How they were told, or a reference to it.</summary>
    public string? Evidence { get; init; }

    /// <summary>What they were told, in words (APPI 36).</summary>
    public string? Explanation { get; init; }
}
