namespace Pictier.Consent.Policies;

/// <summary>When an obligation is owed (spec 5.7).</summary>
public enum ObligationGuard
{
    /// <summary>The recipient is no court, prosecutor, police, tax office, national agency or local government in Japan.</summary>
    RecipientIsNoPublicBodyInJapan,

    /// <summary>The service rule relied on is anchored in consent terms.</summary>
    ServiceRuleAnchoredInConsentTerms,

    /// <summary>The data is acquired from a third party.</summary>
    AcquiredFromThirdParty,

    /// <summary>The data is not acquired from the principal in writing.</summary>
    NotAcquiredFromPrincipalInWriting,
}
