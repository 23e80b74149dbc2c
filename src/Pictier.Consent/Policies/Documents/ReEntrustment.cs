namespace Pictier.Consent.Policies;

/// <summary>Whether a contractor may entrust the handling further.</summary>
public enum ReEntrustment
{
    /// <summary>Freely, or the contract does not say.</summary>
    Free = 0,

    /// <summary>After approval.</summary>
    PriorApproval,

    /// <summary>Not at all.</summary>
    Prohibited,
}
