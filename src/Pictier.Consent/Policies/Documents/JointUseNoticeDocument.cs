namespace Pictier.Consent.Policies;

/// <summary>A notice of joint use (APPI 27(5)(iii)).</summary>
public sealed record JointUseNoticeDocument
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The categories that it names.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>The recipients that it names as joint users.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>The purposes that it names.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Who is responsible for the management of the data.</summary>
    public string? ResponsiblePerson { get; init; }

    /// <summary>The address of that person; needed from 2022-04-01.</summary>
    public string? Address { get; init; }

    /// <summary>The representative of that person, where it is a company; needed from 2022-04-01.</summary>
    public string? Representative { get; init; }
}
