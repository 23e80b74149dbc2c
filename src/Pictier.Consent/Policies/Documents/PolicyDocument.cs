namespace Pictier.Consent.Policies;

/// <summary>One version of a policy, exactly as it is written in its JSON document (contract section 1).</summary>
/// <threadsafety static="true" instance="true"/>
public sealed record PolicyDocument
{
    /// <summary>The built-in rulebook whose clauses and rules it stands on; null when it brings its own.</summary>
    public string? Extends { get; init; }

    /// <summary>The id of the policy, the same in all its versions.</summary>
    public required string Id { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>When this version comes into force.</summary>
    public required DateTimeOffset EffectiveFrom { get; init; }

    /// <summary>Who is responsible for the handling; null when not named.</summary>
    public ControllerDocument? Controller { get; init; }

    /// <summary>The options.</summary>
    public PolicyOptions Options { get; init; } = new();

    /// <summary>The categories of data.</summary>
    public IReadOnlyList<DataCategoryDocument> DataCategories { get; init; } = [];

    /// <summary>The purposes.</summary>
    public IReadOnlyList<PurposeDocument> Purposes { get; init; } = [];

    /// <summary>The recipients.</summary>
    public IReadOnlyList<RecipientDocument> Recipients { get; init; } = [];

    /// <summary>The service rules (3.1(6)).</summary>
    public IReadOnlyList<ServiceRuleDocument> ServiceRules { get; init; } = [];

    /// <summary>The opt-out filings (3.2).</summary>
    public IReadOnlyList<OptOutFilingDocument> OptOutFilings { get; init; } = [];

    /// <summary>The joint-use notices (APPI 27(5)(iii)).</summary>
    public IReadOnlyList<JointUseNoticeDocument> JointUseNotices { get; init; } = [];

    /// <summary>The successions (3.1(4)).</summary>
    public IReadOnlyList<SuccessionDocument> Successions { get; init; } = [];

    /// <summary>Clauses of its own, each with its rules; one with an inherited id replaces that clause.</summary>
    public IReadOnlyList<ClauseDocument> Clauses { get; init; } = [];

    /// <summary>Rules under inherited clauses; one with an inherited id replaces that rule.</summary>
    public IReadOnlyList<RuleDocument> Rules { get; init; } = [];
}
