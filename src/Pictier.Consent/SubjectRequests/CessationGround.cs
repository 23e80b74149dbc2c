namespace Pictier.Consent.SubjectRequests;

/// <summary>Why a cessation is asked for (APPI 35).</summary>
public enum CessationGround
{
    /// <summary>Without a ground.</summary>
    None = 0,

    /// <summary>The data is handled beyond its purpose (APPI 18).</summary>
    HandledBeyondPurpose,

    /// <summary>The data was acquired unlawfully (APPI 20).</summary>
    AcquiredUnlawfully,

    /// <summary>The data is used unjustly (APPI 19); from 2022-04-01.</summary>
    UnjustUse,

    /// <summary>The data is provided unlawfully (APPI 27, 28).</summary>
    ProvidedUnlawfully,

    /// <summary>The data is no longer needed (APPI 35(5)); from 2022-04-01.</summary>
    NoLongerNeeded,

    /// <summary>A breach of the data must be reported (APPI 35(5)); from 2022-04-01.</summary>
    ReportableBreach,

    /// <summary>Rights or legitimate interests may be harmed (APPI 35(5)); from 2022-04-01.</summary>
    RightsHarmed,
}
