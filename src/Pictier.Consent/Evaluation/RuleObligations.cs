using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>What an allow by a rule obliges to (spec 3.12, 5.7).</summary>
internal static class RuleObligations
{
    internal static Obligations Owed(CompiledRule rule, int candidate, in Inquiry inquiry)
    {
        var owed = Obligations.None;
        foreach (var obligation in rule.Obligations)
        {
            if (obligation.IsOwedAt(inquiry.At) && AllHold(obligation.When, rule, candidate, inquiry))
            {
                owed = owed.With(obligation.Is);
            }
        }

        return owed;
    }

    private static bool AllHold(IReadOnlyList<ObligationGuard> guards, CompiledRule rule, int candidate, in Inquiry inquiry)
    {
        for (var i = 0; i < guards.Count; i++)
        {
            if (!Holds(guards[i], rule, candidate, inquiry))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(ObligationGuard guard, CompiledRule rule, int candidate, in Inquiry inquiry) => guard switch
    {
        ObligationGuard.RecipientIsNoPublicBodyInJapan => !IsPublicBodyInJapan(inquiry.Recipient),
        ObligationGuard.ServiceRuleAnchoredInConsentTerms =>
            rule.About == RuleSubject.ServiceRule && inquiry.Policy.ServiceRules[candidate].Anchor == ServiceRuleAnchor.ConsentTerms,
        ObligationGuard.AcquiredFromThirdParty => inquiry.Request.Acquisition is { Source: AcquisitionSource.ThirdParty },
        ObligationGuard.NotAcquiredFromPrincipalInWriting => inquiry.Request.Acquisition is { Source: not AcquisitionSource.PrincipalInWriting },

        // An unknown guard does not free from an obligation.
        _ => true,
    };

    private static bool IsPublicBodyInJapan(CompiledRecipient? recipient) => recipient is
    {
        Location: Location.Japan,
        Kind: RecipientKind.Court or RecipientKind.PublicProsecutor or RecipientKind.Police or RecipientKind.TaxOffice
            or RecipientKind.NationalAgency or RecipientKind.LocalGovernment,
    };
}
