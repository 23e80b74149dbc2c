namespace Pictier.Consent.Policies;

/// <summary>A case that a service determined for itself (3.1(6), AMB-04).</summary>
public sealed record ServiceRuleDocument
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The recipients that it names.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The categories that it names.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>The purposes that it names.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Why the law permits it.</summary>
    public ServiceRuleAnchor Anchor { get; init; }
}
