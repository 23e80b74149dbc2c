namespace Pictier.Consent.Notices;

/// <summary>A notice by which a principal is asked for consent: what is said, and what a yes would permit.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed record NoticeDocument
{
    /// <summary>The id, the same in all its versions.</summary>
    public required string Id { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The title, in English and Japanese.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What is said, in English and Japanese; an empty line begins a paragraph.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>What a yes permits to do.</summary>
    public required ConsentOperations Operations { get; init; }

    /// <summary>For which purposes of the policy.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>With which categories of data of the policy; groups are not named to people.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>To which recipients of the policy the data may go; empty when it is not provided.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>What is told of foreign countries (APPI 28(2)); null when nothing is provided there.</summary>
    public ForeignNotice? Foreign { get; init; }

    /// <summary>How long a yes is good for; null: until it is withdrawn.</summary>
    public TimeSpan? ValidFor { get; init; }

    /// <summary>The id and version, as they are written in messages.</summary>
    public override string ToString() => $"{Id}@{Version}";
}
