using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Proving;

/// <summary>The questions about claims and consents: whether there is one that is so. What it must be for that is asked of the engine.</summary>
internal static class RecordQuestions
{
    /// <summary>Whether there is some consent.</summary>
    internal static FactQuestion ConsentGiven { get; } = new("consentGiven", FactGroup.Consent, (_, s) => s.Events.Any(e => e is ConsentGiven));

    /// <summary>Whether there is a consent that is not withdrawn (C15).</summary>
    internal static FactQuestion ConsentStanding { get; } = new(
        "consentStanding", FactGroup.Consent, (side, s) => side.Answers(RuleSubject.Consent, s.Request, s.History, s.At));

    /// <summary>Whether there is a claim of a kind.</summary>
    internal static FactQuestion Claim(string kind) => new("claim=" + kind, GroupOf(SubjectOf(kind)), (_, s) => s.Request.Claims.Any(claim => IsOf(claim, kind)));

    /// <summary>Whether there is a claim of a kind that lacks nothing; what the principal refused is no part of a claim.</summary>
    internal static FactQuestion CompleteClaim(string kind) => new(
        "completeClaim=" + kind, GroupOf(SubjectOf(kind)), (side, s) => side.Answers(SubjectOf(kind), s.Request, ConsentHistory.Empty, s.At));

    private static RuleSubject SubjectOf(string kind) => kind switch
    {
        "life-body-or-fortune" => RuleSubject.LifeBodyOrFortuneClaim,
        "public-health-or-children" => RuleSubject.PublicHealthOrChildrenClaim,
        "public-affairs" => RuleSubject.PublicAffairsClaim,
        _ => RuleSubject.RequiredByLawClaim,
    };

    private static FactGroup GroupOf(RuleSubject subject) => ConditionFacts.OfSubject(subject);

    private static bool IsOf(ExceptionClaim claim, string kind) => claim switch
    {
        LifeBodyOrFortuneClaim => kind == "life-body-or-fortune",
        PublicHealthOrChildrenClaim => kind == "public-health-or-children",
        PublicAffairsClaim => kind == "public-affairs",
        _ => kind == "required-by-law",
    };
}
