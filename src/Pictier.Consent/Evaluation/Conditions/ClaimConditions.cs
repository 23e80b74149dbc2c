namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of claims of 2.2(1) to 2.2(4): spec 3.5 and 5.5.</summary>
internal static class ClaimConditions
{
    internal static bool NeedToProtectShown(ExceptionClaim claim) =>
        claim is LifeBodyOrFortuneClaim { NeedToProtect: true, Interest: not ProtectedInterest.Unknown };

    internal static bool EspeciallyNecessary(ExceptionClaim claim) =>
        claim is PublicHealthOrChildrenClaim { EspeciallyNecessary: true, Aim: not PublicAim.Unknown };

    internal static bool ConsentDifficult(ExceptionClaim claim, in Inquiry inquiry) => claim switch
    {
        // A refusal is an answer: consent was not difficult to obtain. Only another's life or body outweighs it (AMB-53).
        LifeBodyOrFortuneClaim life => life.ConsentDifficult && IsGiven(life.Difficulty)
            && (!Refusals.AnyCovers(inquiry) || (life.Interest is ProtectedInterest.Life or ProtectedInterest.Body && IsGiven(life.Approver))),
        PublicHealthOrChildrenClaim health => health.ConsentDifficult && IsGiven(health.Difficulty) && !Refusals.AnyCovers(inquiry),
        _ => false,
    };

    internal static bool PublicBodyNamed(ExceptionClaim claim) => claim is PublicAffairsClaim { Body: not PublicBody.Other };

    internal static bool AffairsPrescribedByLaw(ExceptionClaim claim) => claim is PublicAffairsClaim affairs && IsGiven(affairs.AffairsStatute);

    internal static bool CooperationNecessary(ExceptionClaim claim) => claim is PublicAffairsClaim { CooperationNecessary: true };

    internal static bool ConsentWouldImpede(ExceptionClaim claim) => claim is PublicAffairsClaim { ConsentWouldImpede: true };

    internal static bool StatuteCited(ExceptionClaim claim) => claim is RequiredByLawClaim law && IsGiven(law.Statute);

    internal static bool LawIsJapanese(ExceptionClaim claim) => claim is RequiredByLawClaim { Jurisdiction: "JP" };

    internal static bool LawObliges(ExceptionClaim claim) =>
        claim is RequiredByLawClaim { Compulsion: Compulsion.MandatoryOrder or Compulsion.StatutoryInquiry };

    // Property needs somebody who approved (AMB-54).
    internal static bool Evidenced(ExceptionClaim claim) =>
        IsGiven(claim.Evidence) && (claim is not LifeBodyOrFortuneClaim { Interest: ProtectedInterest.Fortune } || IsGiven(claim.Approver));

    internal static bool CoversData(ExceptionClaim claim, in Inquiry inquiry) => Data.IsWithin(inquiry.Request.Data, claim.Data);

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);
}
