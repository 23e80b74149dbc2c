namespace Pictier.Consent;

/// <summary>What kind of recipient a recipient is.</summary>
public enum RecipientKind
{
    /// <summary>Any other third party.</summary>
    OtherThirdParty = 0,

    /// <summary>A contractor (4.2).</summary>
    Contractor,

    /// <summary>A financial institution (3.1(3)).</summary>
    FinancialInstitution,

    /// <summary>A credit card company (3.1(3)).</summary>
    CreditCardCompany,

    /// <summary>A settlement agent (3.1(3)).</summary>
    SettlementAgent,

    /// <summary>Another business that settles (3.1(3)).</summary>
    SettlingBusiness,

    /// <summary>A court (3.1(2)).</summary>
    Court,

    /// <summary>A public prosecutor's office (3.1(2)).</summary>
    PublicProsecutor,

    /// <summary>A police department (3.1(2)).</summary>
    Police,

    /// <summary>A tax office (3.1(2)).</summary>
    TaxOffice,

    /// <summary>A bar association (3.1(2)).</summary>
    BarAssociation,

    /// <summary>An organisation with equivalent authority (3.1(2)); it counts only when the options list it (AMB-48).</summary>
    EquivalentAuthority,

    /// <summary>A national agency.</summary>
    NationalAgency,

    /// <summary>A local government.</summary>
    LocalGovernment,

    /// <summary>Somebody entrusted by a public body.</summary>
    EntrustedByPublicBody,

    /// <summary>The successor of a business (3.1(4)).</summary>
    Successor,

    /// <summary>A party to joint use.</summary>
    JointUser,

    /// <summary>The principal: answered as a section 5 request.</summary>
    ThePrincipal,

    /// <summary>A part of the same legal entity: no provision, but a use (AMB-21).</summary>
    SameLegalEntity,
}
