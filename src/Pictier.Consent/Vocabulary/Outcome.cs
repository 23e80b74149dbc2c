namespace Pictier.Consent;

/// <summary>What can come of a rule.</summary>
public enum Outcome
{
    /// <summary>Nothing of the kind that it is about was there.</summary>
    NotAttempted = 0,

    /// <summary>A condition failed.</summary>
    Failed,

    /// <summary>All conditions hold, but a restriction that it does not survive is active.</summary>
    Blocked,

    /// <summary>All conditions hold.</summary>
    Satisfied,
}
