using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Checks that a request is complete and finds what its ids name in the version in force (P0, spec 5.2).</summary>
internal static class RequestResolver
{
    /// <summary>Whether the request lacks something that no decision can do without.</summary>
    internal static bool IsIncomplete(ProcessingRequest request) =>
        !Ids.IsValid(request.DataSubject.Value) || LacksFacts(request) || HasInvalidIds(request);

    /// <summary>
    /// Fills the inquiry with what the ids name; the code when the request is incomplete or an id names nothing, else null. An id that
    /// names something is valid, so validity is only asked of the others.
    /// </summary>
    internal static ReasonCode? Resolve(ref Inquiry inquiry, Span<ulong> data)
    {
        var request = inquiry.Request;
        if (!Ids.IsValid(request.DataSubject.Value) || LacksFacts(request))
        {
            return ReasonCode.InputIncomplete;
        }

        if (ResolveIds(ref inquiry, data) is { } unknown)
        {
            return HasInvalidIds(request) ? ReasonCode.InputIncomplete : unknown;
        }

        inquiry.HasSpecialCare = CategorySet.Meets(data, inquiry.Policy.SpecialCare);
        inquiry.AcquiredAt = inquiry.IsAcquisition ? inquiry.At : request.Held.AcquiredAt?.UtcTicks ?? inquiry.Policy.PolicyStart;
        return null;
    }

    private static ReasonCode? ResolveIds(ref Inquiry inquiry, Span<ulong> data)
    {
        var request = inquiry.Request;
        var policy = inquiry.Policy;
        foreach (var named in request.Categories)
        {
            if (policy.FindCategory(named.Value) is not (>= 0 and var category))
            {
                return ReasonCode.UnknownDataCategory;
            }

            CategorySet.Add(data, category);
        }

        CompiledPurpose? underlying = null;
        if (policy.FindPurpose(request.Purpose.Value) is not { } purpose
            || (request.UnderlyingPurpose is { } serves && (underlying = policy.FindPurpose(serves.Value)) is null))
        {
            return ReasonCode.UnknownPurpose;
        }

        CompiledRecipient? recipient = null;
        if (request.Recipient is { } to && (recipient = policy.FindRecipient(to.Value)) is null)
        {
            return ReasonCode.UnknownRecipient;
        }

        inquiry.Purpose = purpose;
        inquiry.EffectivePurpose = EffectivePurpose(purpose, underlying, inquiry.At);
        inquiry.Recipient = request.Operation is Operation.Acquire or Operation.Use ? null : recipient;
        return null;
    }

    // Spec 5.3: a 2.1(3) purpose serves its underlying purpose, which must not be of 2.1(3) again.
    private static CompiledPurpose? EffectivePurpose(CompiledPurpose purpose, CompiledPurpose? underlying, long at)
    {
        if (purpose.ClauseAt(at) != PurposeClause.Provision)
        {
            return purpose;
        }

        return underlying?.ClauseAt(at) == PurposeClause.Provision ? null : underlying;
    }

    private static bool LacksFacts(ProcessingRequest request) => request.Categories.Length == 0 || request.Operation switch
    {
        Operation.Acquire => request.Acquisition is null or { Source: AcquisitionSource.Unknown },
        Operation.Use => false,
        Operation.Provide or Operation.Entrust or Operation.ShareJointly or Operation.TransferBusiness => request.Recipient is null,
        _ => true,
    };

    private static bool HasInvalidIds(ProcessingRequest request) =>
        !Ids.IsValid(request.Purpose.Value)
        || (request.UnderlyingPurpose is { } underlying && !Ids.IsValid(underlying.Value))
        || (request.Recipient is { } recipient && !Ids.IsValid(recipient.Value))
        || request.Data.Any(category => !Ids.IsValid(category.Value));
}
