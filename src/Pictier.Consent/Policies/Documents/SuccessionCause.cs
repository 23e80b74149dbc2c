namespace Pictier.Consent.Policies;

/// <summary>Why a business changes hands.</summary>
public enum SuccessionCause
{
    /// <summary>Another reason.</summary>
    Other = 0,

    /// <summary>A merger.</summary>
    Merger,

    /// <summary>A transfer of business.</summary>
    BusinessTransfer,

    /// <summary>A company split.</summary>
    CompanySplit,
}
