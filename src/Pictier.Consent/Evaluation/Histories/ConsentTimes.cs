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
            return Ask(consent, inquiry);
        }

        if ((known & (1 << candidate)) == 0)
        {
            known |= 1 << candidate;
            failed |= (ulong)Ask(consent, inquiry) << (candidate * BitsOfOne);
        }

        return (FailedTimes)(int)(failed >> (candidate * BitsOfOne)) & (FailedTimes)((1 << BitsOfOne) - 1);
    }

    private static FailedTimes Ask(in ConsentRecord consent, in Inquiry inquiry) =>
        (consent.At < inquiry.At ? FailedTimes.None : FailedTimes.GivenBefore)
        | (inquiry.History.EffectiveFrom(consent) <= inquiry.At ? FailedTimes.None : FailedTimes.Effective)
        | (ConsentConditions.IsUnexpired(consent, inquiry) ? FailedTimes.None : FailedTimes.Unexpired)
        | (inquiry.History.HasConsentsOnly || ConsentConditions.IsNotWithdrawn(consent, inquiry) ? FailedTimes.None : FailedTimes.NotWithdrawn);
}
