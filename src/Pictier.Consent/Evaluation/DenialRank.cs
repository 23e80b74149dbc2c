using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>How near a failure is to the request: the lowest rank gives the reason of a denial (the table of spec 1.1).</summary>
internal static class DenialRank
{
    internal const int Blocked = 1;
    internal const int StrongConsent = 2;
    internal const int Form = 3;

    /// <summary>The operation's own rule comes before the other rules about specific facts (spec 5.1).</summary>
    internal const int OwnRule = 4;
    internal const int SpecificFacts = 5;
    internal const int Claim = 6;
    internal const int OptOut = 7;
    internal const int Purpose = 8;
    internal const int WeakConsent = 9;
    internal const int Default = 10;

    /// <summary>Shown in explanations only.</summary>
    internal const int Never = 11;

    /// <summary>The rank of a rule's failure by what the rule is about; for consent that of a strong near-miss.</summary>
    internal static int Of(RuleSubject about) => about switch
    {
        RuleSubject.Consent => StrongConsent,
        RuleSubject.Form => Form,
        RuleSubject.Entrustment or RuleSubject.JointUseNotice or RuleSubject.Succession or RuleSubject.DueDiligence => OwnRule,
        RuleSubject.AuthorityOrder or RuleSubject.AuthorityInquiry or RuleSubject.Settlement or RuleSubject.ServiceRule
            or RuleSubject.EquivalenceProfile or RuleSubject.Contract => SpecificFacts,
        RuleSubject.RequiredByLawClaim or RuleSubject.LifeBodyOrFortuneClaim or RuleSubject.PublicHealthOrChildrenClaim
            or RuleSubject.PublicAffairsClaim => Claim,
        RuleSubject.OptOutFiling => OptOut,
        RuleSubject.Request or RuleSubject.DeclaredPurpose or RuleSubject.ConsentSolicitation or RuleSubject.EffectivePurpose => Purpose,
        _ => Never,
    };

    /// <summary>Rules about the same facts count as one: of them the one that got furthest speaks.</summary>
    internal static bool SameFacts(RuleSubject left, RuleSubject right) => left == right
        || (left is RuleSubject.Succession or RuleSubject.DueDiligence && right is RuleSubject.Succession or RuleSubject.DueDiligence);
}
