using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Checks that a request is complete and finds what its ids name in the version in force (P0, spec 5.2).</summary>
internal static class RequestResolver
{
    /// <summary>Whether the request lacks something that no decision can do without.</summary>
    internal static bool IsIncomplete(ProcessingRequest request) =>
        LacksFactsOrPerson(request) || HasInvalidIds(request);

    /// <summary>Whether the request lacks a fact of its operation, or names no valid person; its other ids are judged when one names nothing.</summary>
    internal static bool LacksFactsOrPerson(ProcessingRequest request) => !request.NamesPerson || LacksFacts(request);

    /// <summary>
    /// What the ids name, as a plan without gates; if one names nothing, <paramref name="unknown"/> is the code. An id that names something
    /// is valid, so validity is only asked of the others.
    /// </summary>
    internal static Plan? Resolve(CompiledPolicy policy, ProcessingRequest request, int era, long at, out ReasonCode unknown)
    {
        var data = new ulong[policy.Numbers.CategoryWords];
        var recipient = request.Recipient is { } to ? policy.FindRecipient(to.Value) : null;
        var underlying = request.UnderlyingPurpose is { } serves ? policy.FindPurpose(serves.Value) : null;
        var purpose = policy.FindPurpose(request.Purpose.Value);
        ReasonCode? code = !TryResolve(request.Categories, policy, data) ? ReasonCode.UnknownDataCategory
            : purpose is null || (request.UnderlyingPurpose is not null && underlying is null) ? ReasonCode.UnknownPurpose
            : request.Recipient is not null && recipient is null ? ReasonCode.UnknownRecipient
            : null;
        if (code is { } nothing)
        {
            unknown = HasInvalidIds(request) ? ReasonCode.InputIncomplete : nothing;
            return null;
        }

        unknown = default;
        var named = request.Operation is Operation.Acquire or Operation.Use ? null : recipient;
        var hasSpecialCare = CategorySet.Meets(data, policy.SpecialCare);
        return new Plan
        {
            Key = new PlanKey(request, era),
            Policy = policy,
            Purpose = purpose!,
            EffectivePurpose = EffectivePurpose(purpose!, underlying, at),
            Data = data,
            HasSpecialCare = hasSpecialCare,
            NamedRecipient = named,
            Route = Route.Of(request.Operation, named, hasSpecialCare),
        };
    }

    private static bool TryResolve(ReadOnlySpan<DataCategory> categories, CompiledPolicy policy, ulong[] data)
    {
        foreach (var named in categories)
        {
            if (policy.FindCategory(named.Value) is not (>= 0 and var category))
            {
                return false;
            }

            CategorySet.Add(data, category);
        }

        return true;
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
