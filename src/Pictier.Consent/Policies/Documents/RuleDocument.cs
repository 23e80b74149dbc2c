namespace Pictier.Consent.Policies;

/// <summary>When a clause permits an operation: all the conditions hold, for one of the things that the rule is about (spec 1.1).</summary>
public sealed record RuleDocument
{
    /// <summary>The id, for example <c>TP-4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule says, in a few words.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The clause that it translates.</summary>
    public required string Clause { get; init; }

    /// <summary>The question that it answers.</summary>
    public required PolicyGate Gate { get; init; }

    /// <summary>Its place among the rules of the gate: lower ones are tried first.</summary>
    public required int Order { get; init; }

    /// <summary>What it is about: without it, the rule is not attempted.</summary>
    public required RuleSubject About { get; init; }

    /// <summary>The reason of the allow; null for a rule that permits nothing and only gives the reason of a denial.</summary>
    public ReasonCode? Permits { get; init; }

    /// <summary>Whether its failure may be the reason of a denial, or is shown in explanations only.</summary>
    /// <value>The default is true.</value>
    public bool Denies { get; init; } = true;

    /// <summary>The conditions, in order; all must hold.</summary>
    public IReadOnlyList<RuleCondition> Conditions { get; init; } = [];

    /// <summary>The restrictions that it survives (spec 3.8).</summary>
    public IReadOnlyList<RestrictionKind> Survives { get; init; } = [];

    /// <summary>What an allow by it obliges to (spec 3.12).</summary>
    public IReadOnlyList<RuleObligation> Obligations { get; init; } = [];

    /// <summary>The provision of the law that it mirrors, where that is closer than its clause's.</summary>
    public IReadOnlyList<LawCitation> Law { get; init; } = [];
}
