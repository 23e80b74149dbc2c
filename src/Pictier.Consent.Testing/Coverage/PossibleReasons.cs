using Pictier.Consent.Evaluation;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Coverage;

/// <summary>The reasons that a version of a policy can give: from its rules, its registries and the steps around them.</summary>
internal static class PossibleReasons
{
    private static readonly PolicyGate[] Decisive =
    [
        PolicyGate.Bars, PolicyGate.LawfulAcquisition, PolicyGate.SpecialCareAcquisition, PolicyGate.AcquisitionPurpose,
        PolicyGate.PurposeIndicated, PolicyGate.Use, PolicyGate.ProvisionInJapan, PolicyGate.ProvisionAbroad,
    ];

    private static readonly ReasonCode[] OfEveryRequest =
    [
        ReasonCode.InputIncomplete, ReasonCode.UnknownDataCategory, ReasonCode.UnknownPurpose, ReasonCode.UnknownRecipient,
        ReasonCode.PolicyNotInForce,
    ];

    // Section 5 (spec 3.11), without the reasons that depend on the options or the date.
    private static readonly ReasonCode[] OfEveryAnswer =
    [
        ReasonCode.RequesterNotVerified, ReasonCode.AgentWithoutAuthority, ReasonCode.NotRetainedData, ReasonCode.SpecialProcedure,
        ReasonCode.PurposeObvious, ReasonCode.RequestHarmful, ReasonCode.RequestPurposeNotice, ReasonCode.RequestDisclosure,
        ReasonCode.RequestSeriousImpediment, ReasonCode.RequestAgainstOtherLaw, ReasonCode.RequestProvisionRecords,
        ReasonCode.ContentAccurate, ReasonCode.NotNeededForPurpose, ReasonCode.RequestCorrection,
        ReasonCode.OverridingInterest, ReasonCode.AlternativeMeasure, ReasonCode.RequestCeaseUse, ReasonCode.RequestErasure,
        ReasonCode.RequestCeaseProvision, ReasonCode.RequestOptOut, ReasonCode.RequestBlurring, ReasonCode.BlurringNotFeasible,
    ];

    internal static IEnumerable<ReasonCode> Of(PolicyDocument policy) => Rulebook.ClausesOf(policy)
        .SelectMany(clause => clause.Rules)
        .SelectMany(rule => OfRule(rule, policy.Options))
        .Concat(Decisive.Select(GateCatalogue.Otherwise))
        .Concat(OfEveryRequest)
        .Concat(OfRecipients(policy))
        .Concat(OfEveryAnswer)
        .Concat(OfAnswers(policy))

        // A gate of requirements has rules that always speak, so nothing is ever denied without a basis.
        .Where(reason => reason != ReasonCode.NoBasis);

    private static IEnumerable<ReasonCode> OfRule(RuleDocument rule, PolicyOptions options)
    {
        var decides = Decisive.Contains(rule.Gate);
        if (rule.Permits is { } permits && (decides || rule.Gate == PolicyGate.Scope))
        {
            yield return permits;
        }

        if (!decides)
        {
            yield break;
        }

        if (rule.Denies && DenialRank.Of(rule.About) != DenialRank.Never)
        {
            foreach (var condition in AskedRules.ConditionsOf(rule, options).Select(c => ConditionCatalogue.Of(c.Is)))
            {
                // A consent of nobody concerned is no near-miss: it is shown in explanations only (spec 5.1).
                if (condition.Check != 1)
                {
                    yield return condition.Failure;
                }

                if (condition.Check == 2)
                {
                    yield return ReasonCode.ConsentRefused;
                }
            }
        }

        if (rule.Permits is not null || !GateCatalogue.Permits(rule.Gate))
        {
            foreach (var kind in Enum.GetValues<RestrictionKind>().Except(rule.Survives))
            {
                yield return Restrictions.Code(1 << (int)kind);
            }
        }
    }

    private static IEnumerable<ReasonCode> OfRecipients(PolicyDocument policy)
    {
        if (policy.Recipients.Any(r => r.Kind == RecipientKind.ThePrincipal))
        {
            yield return ReasonCode.RecipientIsThePrincipal;
        }

        if (policy.Recipients.Any(r => r.Country == RecipientDocument.UnknownCountry && !r.HandlesDatabaseInJapan
            && r.Kind is not (RecipientKind.ThePrincipal or RecipientKind.SameLegalEntity)))
        {
            yield return ReasonCode.RecipientLocationUnknown;
        }
    }

    private static IEnumerable<ReasonCode> OfAnswers(PolicyDocument policy)
    {
        var voluntary = policy.Options.VoluntaryCessation;
        if (voluntary.CeaseUse || voluntary.Erase)
        {
            yield return ReasonCode.RequestCeaseVoluntarily;
        }

        if (!voluntary.CeaseUse || !voluntary.Erase)
        {
            yield return ReasonCode.RequestWithoutGround;
        }

        if (policy.EffectiveFrom < LegalDates.Reform2022)
        {
            yield return ReasonCode.RightNotInForce;
        }
    }
}
