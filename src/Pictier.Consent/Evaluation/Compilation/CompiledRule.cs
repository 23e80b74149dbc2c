using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>A rule with its conditions resolved.</summary>
internal sealed class CompiledRule(RuleDocument document, bool enforceLaw)
{
    internal string Id => document.Id;

    internal string Clause => document.Clause;

    internal PolicyGate Gate => document.Gate;

    internal RuleSubject About { get; } = document.About;

    internal ReasonCode? Permits => document.Permits;

    /// <summary>Whether it can pass its gate: in a gate that permits, only with a reason of its own.</summary>
    internal bool CanPass { get; } = document.Permits is not null || !GateCatalogue.Permits(document.Gate);

    /// <summary>The rank of its failure among the reasons of a denial; for consent that of a strong near-miss.</summary>
    internal int Rank { get; } = DenialRank.Of(document.About);

    /// <summary>Whether its failure may be the reason of a denial.</summary>
    internal bool Denies { get; } = document.Denies && DenialRank.Of(document.About) != DenialRank.Never;

    /// <summary>The conditions that are asked under this version's legal overlay, in order.</summary>
    internal CompiledCondition[] Conditions { get; } =
        [.. document.Conditions.Where(c => enforceLaw || c.Layer != RuleLayer.Law).Select(c => new CompiledCondition(c))];

    /// <summary>By the place of the condition that failed, how far a thing got: for a consent the number of the check (C1 to C16), else the place.</summary>
    internal int[] Progress => field ??= [.. Conditions.Select((c, place) => c.Check > 0 ? c.Check : place)];

    /// <summary>Whether its consents may be given for any provision, in Japan or abroad (the consent route of 3.3(2)).</summary>
    internal bool AsksAnyProvision { get; } = document.Conditions.Any(c => c.Is == PolicyCondition.GrantedForProvision);

    /// <summary>The kinds of restrictions that it does not survive, a bit for each.</summary>
    internal int BlockedBy { get; } = Enum.GetValues<RestrictionKind>().Where(k => !document.Survives.Contains(k)).Aggregate(0, (bits, k) => bits | (1 << (int)k));

    internal CompiledObligation[] Obligations { get; } = [.. document.Obligations.Select(o => new CompiledObligation(o))];

    /// <summary>What it reads beyond the ids of the request, the policy and the time.</summary>
    internal RequestFacts Reads { get; } = RuleReads.Of(document);

    internal IReadOnlyList<LawCitation> Law => document.Law;

    /// <summary>The verdicts of its allows.</summary>
    internal VerdictSlots Allows { get; } = new();

    /// <summary>The verdicts of its denials.</summary>
    internal VerdictSlots Denials { get; } = new();

    /// <summary>The clause that the rule's failure cites (spec 1.1, "the clause of a denial").</summary>
    internal string? DenialClause(ReasonCode failure) => About switch
    {
        RuleSubject.Consent => document.Clause,
        RuleSubject.LifeBodyOrFortuneClaim => "2.2(1)",
        RuleSubject.PublicHealthOrChildrenClaim => "2.2(2)",
        RuleSubject.PublicAffairsClaim => "2.2(3)",
        RuleSubject.RequiredByLawClaim => "2.2(4)",
        _ => failure.Clause(),
    };
}

/// <summary>A condition of a rule.</summary>
internal sealed class CompiledCondition(RuleCondition condition)
{
    private readonly long from = condition.From?.UtcTicks ?? long.MinValue;

    internal PolicyCondition Is { get; } = condition.Is;

    internal ReasonCode Failure { get; } = ConditionCatalogue.Of(condition.Is).Failure;

    /// <summary>The number of the check of a consent (C1 to C16), else 0.</summary>
    internal int Check { get; } = ConditionCatalogue.Of(condition.Is).Check;

    /// <summary>What it reads beyond the ids of the request, the policy, the time and what a consent covers.</summary>
    internal RequestFacts Reads { get; } = RuleReads.Of(condition.Is);

    internal bool IsAskedAt(long at) => at >= from;
}

/// <summary>An obligation of a rule.</summary>
internal sealed class CompiledObligation(RuleObligation obligation)
{
    private readonly long from = obligation.From?.UtcTicks ?? long.MinValue;

    internal Obligation Is => obligation.Is;

    internal IReadOnlyList<ObligationGuard> When => obligation.When;

    internal bool IsOwedAt(long at) => at >= from;
}
