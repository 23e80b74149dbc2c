namespace Pictier.Consent.Policies;

/// <summary>A clause of the published policy, with the rules that it is translated into.</summary>
public sealed record ClauseDocument
{
    /// <summary>The number, for example <c>3.1(3)</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A title in our own words.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>A summary in our own words.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Whether the clause binds nothing that is decided here.</summary>
    public bool Informative { get; init; }

    /// <summary>Where the clause stands in the published text; null when it was never published.</summary>
    public PublishedPlace? Published { get; init; }

    /// <summary>The provisions that the published wording names, in the numbering of the day when it was published, for example <c>APPI 17(2)</c>.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>The provisions of the law that it mirrors, with their dates.</summary>
    public IReadOnlyList<LawCitation> Law { get; init; } = [];

    /// <summary>The rules that say when the clause permits an operation.</summary>
    public IReadOnlyList<RuleDocument> Rules { get; init; } = [];
}
