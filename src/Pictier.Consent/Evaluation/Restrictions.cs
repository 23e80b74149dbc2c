namespace Pictier.Consent.Evaluation;

/// <summary>Which restrictions of a principal's data a request meets, and what they say (section 5, 3.2(3); spec 3.8).</summary>
internal static class Restrictions
{
    private const int Erase = 1 << (int)RestrictionKind.Erase;
    private const int CeaseUse = 1 << (int)RestrictionKind.CeaseUse;

    /// <summary>The kinds of active restrictions whose scope the request meets, a bit for each.</summary>
    internal static int Active(in Inquiry inquiry)
    {
        var kinds = 0;
        for (var i = 0; i < inquiry.History.RestrictionCount; i++)
        {
            var restriction = inquiry.History.Restriction(i);
            if (IsActive(restriction, inquiry))
            {
                kinds |= 1 << (int)restriction.Shape.Kind;
            }
        }

        return kinds;
    }

    /// <summary>Blocks a rule that would be satisfied but does not survive one of them.</summary>
    internal static void Block(CompiledRule rule, ref RuleResult result, in Inquiry inquiry)
    {
        var blocking = inquiry.Restrictions & rule.BlockedBy;
        if (blocking != 0 && result.Outcome == Outcome.Satisfied)
        {
            result.Outcome = Outcome.Blocked;
            result.Failure = Code(blocking);
            result.Rank = DenialRank.Blocked;
        }
    }

    /// <summary>The code of a denial by these kinds: erasure first, then cessation of use (spec 1.1, rank 1).</summary>
    internal static ReasonCode Code(int kinds) => (kinds & Erase) != 0 ? ReasonCode.DataErased
        : (kinds & CeaseUse) != 0 ? ReasonCode.UseCeased
        : ReasonCode.ProvisionCeased;

    /// <summary>Lets a conclusion rest on the first active restriction that gives that code.</summary>
    internal static void Rest(ref Conclusion conclusion, int kinds, in Inquiry inquiry)
    {
        var code = Code(kinds);
        for (var i = 0; i < inquiry.History.RestrictionCount; i++)
        {
            var restriction = inquiry.History.Restriction(i);
            if ((kinds & (1 << (int)restriction.Shape.Kind)) != 0 && Code(1 << (int)restriction.Shape.Kind) == code && IsActive(restriction, inquiry))
            {
                inquiry.History.Rest(ref conclusion, BasisKind.Restriction, restriction.Statement);
                return;
            }
        }
    }

    private static bool IsActive(in RestrictionRecord restriction, in Inquiry inquiry) =>
        restriction.From <= inquiry.At && Meets(restriction.Shape, inquiry) && inquiry.At < inquiry.History.LiftedAt(restriction);

    // Every part of the scope that is present must be met (spec 5.6).
    private static bool Meets(RestrictionShape restriction, in Inquiry inquiry)
    {
        if (restriction.Purposes is { } purposes
            && !purposes.AsSpan().Contains(inquiry.Purpose.Number)
            && !(inquiry.EffectivePurpose is { } effective && purposes.AsSpan().Contains(effective.Number)))
        {
            return false;
        }

        if (restriction.Data is { } data && !CategorySet.Meets(data[inquiry.Policy.Index], inquiry.Data))
        {
            return false;
        }

        return restriction.Recipients is not { } recipients
            || (inquiry.Recipient is { } recipient && recipients.AsSpan().Contains(recipient.Number));
    }
}
