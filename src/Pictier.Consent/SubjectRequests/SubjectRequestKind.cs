namespace Pictier.Consent.SubjectRequests;

/// <summary>What a principal can ask for (section 5, 3.2(3)).</summary>
public enum SubjectRequestKind
{
    /// <summary>Not named.</summary>
    Unknown = 0,

    /// <summary>To be told the purposes (APPI 32(2)).</summary>
    PurposeNotice,

    /// <summary>Disclosure of the data (APPI 33).</summary>
    Disclosure,

    /// <summary>Disclosure of the records of provision (APPI 33(5)).</summary>
    ProvisionRecords,

    /// <summary>Correction, addition or deletion of the content (APPI 34).</summary>
    Correction,

    /// <summary>Cessation of use (APPI 35).</summary>
    CeaseUse,

    /// <summary>Erasure (APPI 35).</summary>
    Erasure,

    /// <summary>Cessation of provision to third parties (APPI 35).</summary>
    CeaseProvision,

    /// <summary>Cessation of the provision by opt-out (3.2(3); APPI 27(2)).</summary>
    OptOut,

    /// <summary>Blurring or anonymisation (5.1).</summary>
    Blurring,
}
