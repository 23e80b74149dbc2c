namespace Pictier.Consent.Policies;

/// <summary>What a rule is about. A rule holds when all its conditions hold for one thing of that kind; without any it is not attempted.</summary>
/// <remarks>How specific the facts are also ranks the failure of the rule among the reasons of a denial (spec 1.1).</remarks>
public enum RuleSubject
{
    /// <summary>The request itself: always attempted.</summary>
    Request = 0,

    /// <summary>The form of the information: attempted when a form other than identifiable is claimed.</summary>
    Form,

    /// <summary>The purpose, when it is declared and does not merely solicit consent.</summary>
    DeclaredPurpose,

    /// <summary>The purpose, when it solicits consent.</summary>
    ConsentSolicitation,

    /// <summary>The effective purpose: always attempted.</summary>
    EffectivePurpose,

    /// <summary>The way of acquisition; its failure is never the reason of a denial.</summary>
    Acquisition,

    /// <summary>The principal's consent records.</summary>
    Consent,

    /// <summary>Claims of 2.2(4).</summary>
    RequiredByLawClaim,

    /// <summary>Claims of 2.2(1).</summary>
    LifeBodyOrFortuneClaim,

    /// <summary>Claims of 2.2(2).</summary>
    PublicHealthOrChildrenClaim,

    /// <summary>Claims of 2.2(3).</summary>
    PublicAffairsClaim,

    /// <summary>A request of an authority that obliges: a mandatory order or a statutory inquiry.</summary>
    AuthorityOrder,

    /// <summary>A request of an authority that does not oblige.</summary>
    AuthorityInquiry,

    /// <summary>A recipient that settles, or a purpose that settles amounts owed.</summary>
    Settlement,

    /// <summary>The successions of the recipient, for a transfer of business.</summary>
    Succession,

    /// <summary>The successions of the recipient, for a transfer of business, where the options allow due diligence.</summary>
    DueDiligence,

    /// <summary>The recipient's contract, for an entrustment.</summary>
    Entrustment,

    /// <summary>The recipient's contract, whatever the operation.</summary>
    Contract,

    /// <summary>The joint-use notices, for joint use.</summary>
    JointUseNotice,

    /// <summary>The service rule that the request names.</summary>
    ServiceRule,

    /// <summary>The opt-out filings, when there is one.</summary>
    OptOutFiling,

    /// <summary>The recipient's profile of equivalent measures, when it has one.</summary>
    EquivalenceProfile,
}
