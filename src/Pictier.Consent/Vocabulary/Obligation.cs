namespace Pictier.Consent;

/// <summary>What an allow, or the answer to a section 5 request, obliges the company to do.</summary>
public enum Obligation
{
    /// <summary>Bind the successor to the purpose for which the data was acquired (3.1(4); APPI 18(2)).</summary>
    BindSuccessorToPurpose,

    /// <summary>Explain the reason of a refusal to the person who asked (5.2; APPI 36).</summary>
    ExplainReason,

    /// <summary>Notify the principal of the purpose, or publish it (2.1; APPI 21(1)).</summary>
    NotifyOrPublishPurpose,

    /// <summary>Tell the person who asked, without delay, what was decided (5.2).</summary>
    NotifyResultWithoutDelay,

    /// <summary>Publish the items of information that the anonymised data contains (3.3(3); APPI 43, 44).</summary>
    PublishAnonymisedItems,

    /// <summary>Keep the record of provision (APPI 29).</summary>
    RecordProvision,

    /// <summary>Keep the record of receipt from a third party (APPI 30).</summary>
    RecordReceipt,

    /// <summary>Have the reliance on an exception reviewed.</summary>
    ReviewException,

    /// <summary>Supervise the contractor (4.2; APPI 25).</summary>
    SuperviseContractor,

    /// <summary>Verify the recipient's equivalent measures at least once a year (3.3(2); APPI 28(3)).</summary>
    VerifyEquivalenceYearly,
}
