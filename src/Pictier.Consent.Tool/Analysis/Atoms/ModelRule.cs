using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>A rule of one version as the analysis combines it: its conditions are atoms, which the engine answers.</summary>
internal sealed class ModelRule
{
    internal ModelRule(RuleDocument document, int number, bool enforceLaw, Probe probe)
    {
        Document = document;
        Number = number;
        AboutAtom = probe.NumberOfPresence(document);
        Conditions = [.. document.Conditions.Where(c => enforceLaw || c.Layer != RuleLayer.Law).Select(c => new ModelCondition(c, probe.Number(document, c)))];
        BlockedBy = Enum.GetValues<RestrictionKind>().Where(k => !document.Survives.Contains(k)).Aggregate(0, (bits, k) => bits | (1 << (int)k));
        Rank = DenialOrder.Of(document.About);
        CanPass = document.Permits is not null || !Routes.Permits(document.Gate);
        OwesBySource = document.Obligations.Any(o => o.When.Any(w => w is ObligationGuard.AcquiredFromThirdParty or ObligationGuard.NotAcquiredFromPrincipalInWriting));
        Denies = document.Denies && Rank != DenialOrder.Never;
    }

    internal RuleDocument Document { get; }

    /// <summary>The same for two rules that say the same, whichever version they are of.</summary>
    internal int Number { get; }

    /// <summary>The atom that is tried when what the rule is about is there.</summary>
    internal int AboutAtom { get; }

    internal ModelCondition[] Conditions { get; }

    /// <summary>The kinds of restrictions that it does not survive, a bit for each.</summary>
    internal int BlockedBy { get; }

    /// <summary>Whether what it obliges to depends on the source of an acquisition.</summary>
    internal bool OwesBySource { get; }

    internal int Rank { get; }

    internal bool CanPass { get; }

    internal bool Denies { get; }
}

/// <summary>A condition of a rule, and the atom that answers it.</summary>
internal sealed class ModelCondition(RuleCondition document, int atom)
{
    internal PolicyCondition Is => document.Is;

    internal int Atom => atom;

    internal PolicyGate? Asks { get; } = ConditionFacts.GateAskedBy(document.Is);

    /// <summary>The number of the check of a consent, else 0.</summary>
    internal int Check { get; } = ConditionCatalogue.Of(document.Is).Check;

    /// <summary>Whether it is asked from some date on only.</summary>
    internal bool IsDated => document.From is not null;

    internal bool IsAskedAt(DateTimeOffset at) => document.From is not { } from || at >= from;
}

/// <summary>How near a failure is to the request: the table of spec 1.1 as the engine has it.</summary>
internal static class DenialOrder
{
    internal const int Satisfied = 0;
    internal const int Blocked = 1;
    internal const int StrongConsent = 2;
    internal const int WeakConsent = 9;
    internal const int Default = 10;
    internal const int Never = 11;

    internal static int Of(RuleSubject about) => about switch
    {
        RuleSubject.Consent => StrongConsent,
        RuleSubject.Form => 3,
        RuleSubject.Entrustment or RuleSubject.JointUseNotice or RuleSubject.Succession or RuleSubject.DueDiligence => 4,
        RuleSubject.AuthorityOrder or RuleSubject.AuthorityInquiry or RuleSubject.Settlement or RuleSubject.ServiceRule
            or RuleSubject.EquivalenceProfile or RuleSubject.Contract => 5,
        RuleSubject.RequiredByLawClaim or RuleSubject.LifeBodyOrFortuneClaim or RuleSubject.PublicHealthOrChildrenClaim
            or RuleSubject.PublicAffairsClaim => 6,
        RuleSubject.OptOutFiling => 7,
        RuleSubject.Request or RuleSubject.DeclaredPurpose or RuleSubject.ConsentSolicitation or RuleSubject.EffectivePurpose => 8,
        _ => Never,
    };

    /// <summary>Rules about the same facts count as one.</summary>
    internal static RuleSubject FactsOf(RuleSubject about) => about == RuleSubject.DueDiligence ? RuleSubject.Succession : about;
}
