using Pictier.Consent.Evaluation.Conditions;

namespace Pictier.Consent.Evaluation;

/// <summary>The checks of a consent's times that failed.</summary>
[Flags]
internal enum FailedTimes
{
    /// <summary>It is in effect.</summary>
    None = 0,

    /// <summary>C12: it was not given before.</summary>
    GivenBefore = 1,

    /// <summary>C13: it is not effective yet.</summary>
    Effective = 2,

    /// <summary>C14: it has expired.</summary>
    Unexpired = 4,

    /// <summary>C15: it is withdrawn.</summary>
    NotWithdrawn = 8,
}

/// <summary>Which checks of its times each consent of a person fails: asked once, however many rules ask.</summary>
internal struct ConsentTimes
{
    private const int BitsOfOne = 4;
    private const int Kept = 64 / BitsOfOne;

    private ulong failed;
    private int known;

    internal FailedTimes Of(int candidate, in ConsentRecord consent, in Inquiry inquiry)
    {
        if (candidate >= Kept)
        {
            return Ask(consent, inquiry.History, inquiry.Plan, inquiry.At);
        }

        if ((known & (1 << candidate)) == 0)
        {
            known |= 1 << candidate;
            failed |= (ulong)Ask(consent, inquiry.History, inquiry.Plan, inquiry.At) << (candidate * BitsOfOne);
        }

        return (FailedTimes)(int)(failed >> (candidate * BitsOfOne)) & (FailedTimes)((1 << BitsOfOne) - 1);
    }

    /// <summary>Which checks of its times a consent of a history fails.</summary>
    internal static FailedTimes Ask(in ConsentRecord consent, in PreparedHistory history, Plan plan, long at) =>
        AskTerm(consent, history, plan, at) | (IsWithdrawn(consent, history, plan, at) ? FailedTimes.NotWithdrawn : FailedTimes.None);

    /// <summary>The same without C15.</summary>
    internal static FailedTimes AskTerm(in ConsentRecord consent, in PreparedHistory history, Plan plan, long at) =>
        (consent.At < at ? FailedTimes.None : FailedTimes.GivenBefore)
        | (history.EffectiveFrom(consent) <= at ? FailedTimes.None : FailedTimes.Effective)
        | (ConsentConditions.IsUnexpired(consent.At, history.ExpiresAt(consent), plan.Policy, at) ? FailedTimes.None : FailedTimes.Unexpired);

    /// <summary>C15.</summary>
    internal static bool IsWithdrawn(in ConsentRecord consent, in PreparedHistory history, Plan plan, long at) =>
        !history.HasConsentsOnly && history.IsWithdrawn(consent, plan.EffectivePurpose?.Number ?? -1, at);
}
