namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of a joint-use notice (APPI 27(5)(iii); spec 3.10).</summary>
internal static class JointUseConditions
{
    internal static bool Published(CompiledNotice notice, long at) => notice.PublishedAt < at;

    // The elements that a notice needs are the law's of the day, whether or not the overlay is enforced (spec 5.6).
    internal static bool Complete(CompiledNotice notice, long at) =>
        notice.IsComplete && (at < LegalDates.Reform2022Ticks || notice.HasAddressAndRepresentative);

    internal static bool Within(CompiledNotice notice, in Inquiry inquiry) =>
        CategorySet.IsSubset(inquiry.Data, notice.Data)
        && inquiry.Recipient is { } recipient && notice.NamesUser(recipient.Number)
        && inquiry.EffectivePurpose is { } purpose && notice.NamesPurpose(purpose.Number);
}
