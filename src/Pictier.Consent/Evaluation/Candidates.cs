using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>The things that a rule can be about in a request: whether the rule is attempted, and for which of them its conditions are asked.</summary>
internal static class Candidates
{
    internal const int NotAttempted = -1;

    /// <summary>
    /// How many there are; 0 when the rule is attempted but has none, so that its first condition fails;
    /// <see cref="NotAttempted"/> when the facts that it is about are absent (spec 1.1).
    /// </summary>
    internal static int Count(RuleSubject about, in Inquiry inquiry) => about switch
    {
        RuleSubject.Request or RuleSubject.EffectivePurpose => 1,
        RuleSubject.Form => OneIf(inquiry.Request.Form.Kind != FormKind.Identifiable),
        RuleSubject.DeclaredPurpose => OneIf(!inquiry.Purpose.SolicitsConsent && inquiry.Purpose.ClauseAt(inquiry.At) != PurposeClause.None),
        RuleSubject.ConsentSolicitation => OneIf(inquiry.Purpose.SolicitsConsent),
        RuleSubject.Acquisition => OneIf(inquiry.IsAcquisition),
        RuleSubject.Consent => inquiry.History.ConsentCount,
        RuleSubject.LifeBodyOrFortuneClaim or RuleSubject.PublicHealthOrChildrenClaim or RuleSubject.PublicAffairsClaim
            or RuleSubject.RequiredByLawClaim => inquiry.Request.ClaimList.Length is > 0 and var claims ? claims : NotAttempted,
        RuleSubject.AuthorityOrder => OneIf(inquiry.Request.AuthorityRequest is { } request && Obliges(request)),
        RuleSubject.AuthorityInquiry => OneIf(inquiry.Request.AuthorityRequest is { } request && !Obliges(request)),
        RuleSubject.Settlement => OneIf(Conditions.SettlementConditions.RecipientSettles(inquiry) || Conditions.SettlementConditions.PurposeSettles(inquiry)),
        RuleSubject.Succession => Successions(inquiry),
        RuleSubject.DueDiligence => inquiry.Policy.Options.AllowDueDiligence ? Successions(inquiry) : NotAttempted,
        RuleSubject.Entrustment => inquiry.Request.Operation == Operation.Entrust ? Contracts(inquiry) : NotAttempted,
        RuleSubject.Contract => Contracts(inquiry),
        RuleSubject.JointUseNotice => inquiry.Request.Operation == Operation.ShareJointly ? inquiry.Policy.Notices.Length : NotAttempted,
        RuleSubject.ServiceRule => inquiry.Request.ServiceRule is null ? NotAttempted : inquiry.Policy.ServiceRules.Length,
        RuleSubject.OptOutFiling => inquiry.Policy.Filings.Length == 0 ? NotAttempted : inquiry.Policy.Filings.Length,
        RuleSubject.EquivalenceProfile => OneIf(inquiry.Recipient?.Equivalence is not null),
        _ => NotAttempted,
    };

    /// <summary>Whether the thing at that place is one that the rule is about: a claim of its kind, the service rule that is named.</summary>
    internal static bool IsAbout(RuleSubject about, int at, in Inquiry inquiry) => about switch
    {
        RuleSubject.LifeBodyOrFortuneClaim => inquiry.Request.ClaimList[at] is LifeBodyOrFortuneClaim,
        RuleSubject.PublicHealthOrChildrenClaim => inquiry.Request.ClaimList[at] is PublicHealthOrChildrenClaim,
        RuleSubject.PublicAffairsClaim => inquiry.Request.ClaimList[at] is PublicAffairsClaim,
        RuleSubject.RequiredByLawClaim => inquiry.Request.ClaimList[at] is RequiredByLawClaim,
        RuleSubject.ServiceRule => inquiry.Policy.ServiceRules[at].Id == inquiry.Request.ServiceRule,
        _ => true,
    };

    /// <summary>Whether the rule is attempted even though none of the things there is of its kind: a service rule was named.</summary>
    internal static bool IsAttemptedWithout(RuleSubject about) => about == RuleSubject.ServiceRule;

    /// <summary>What a decision that rests on the thing at that place names as its basis.</summary>
    internal static DecisionBasis Basis(RuleSubject about, int at, in Inquiry inquiry)
    {
        Conclusion conclusion = default;
        Rest(ref conclusion, about, at, inquiry);
        return conclusion.At(0).Basis;
    }

    /// <summary>Lets a conclusion rest on the thing at that place.</summary>
    internal static void Rest(ref Conclusion conclusion, RuleSubject about, int at, in Inquiry inquiry)
    {
        switch (about)
        {
            case RuleSubject.Consent:
                inquiry.History.Rest(ref conclusion, BasisKind.Consent, at >= 0 ? inquiry.History.StatementOf(at) : inquiry.History.Refusal(~at).Statement);
                break;
            case RuleSubject.LifeBodyOrFortuneClaim or RuleSubject.PublicHealthOrChildrenClaim or RuleSubject.PublicAffairsClaim or RuleSubject.RequiredByLawClaim:
                conclusion.RestOn(BasisKind.Claim, null, at);
                break;
            case RuleSubject.DeclaredPurpose or RuleSubject.ConsentSolicitation:
                conclusion.RestOn(BasisKind.Purpose, inquiry.Purpose.Id);
                break;
            case RuleSubject.EffectivePurpose:
                conclusion.RestOn(BasisKind.Purpose, (inquiry.EffectivePurpose ?? inquiry.Purpose).Id);
                break;
            case RuleSubject.AuthorityOrder or RuleSubject.AuthorityInquiry or RuleSubject.Settlement or RuleSubject.Succession or RuleSubject.DueDiligence
                or RuleSubject.Entrustment or RuleSubject.Contract or RuleSubject.EquivalenceProfile:
                conclusion.RestOn(BasisKind.Recipient, inquiry.Recipient?.Id);
                break;
            case RuleSubject.JointUseNotice when at < inquiry.Policy.Notices.Length:
                conclusion.RestOn(BasisKind.JointUseNotice, inquiry.Policy.Notices[at].Id);
                break;
            case RuleSubject.ServiceRule:
                conclusion.RestOn(BasisKind.ServiceRule, inquiry.Request.ServiceRule);
                break;
            case RuleSubject.OptOutFiling:
                conclusion.RestOn(BasisKind.Filing, inquiry.Policy.Filings[at].Id);
                break;
        }
    }

    private static bool Obliges(AuthorityRequest request) => request.Compulsion is Compulsion.MandatoryOrder or Compulsion.StatutoryInquiry;

    private static int Successions(in Inquiry inquiry) =>
        inquiry.Request.Operation == Operation.TransferBusiness && inquiry.Recipient is { Successions.Length: > 0 and var count } ? count : NotAttempted;

    private static int Contracts(in Inquiry inquiry) => inquiry.Recipient?.Contract is null ? 0 : 1;

    private static int OneIf(bool attempted) => attempted ? 1 : NotAttempted;
}
