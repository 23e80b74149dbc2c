using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>The places of a rule's conditions about the times of a consent (C12 to C16); behind every condition when it is not asked.</summary>
/// <param name="GivenBefore">C12.</param>
/// <param name="Effective">C13.</param>
/// <param name="Unexpired">C14.</param>
/// <param name="NotWithdrawn">C15.</param>
/// <param name="NotSuperseded">C16.</param>
internal readonly record struct TimePlaces(int GivenBefore, int Effective, int Unexpired, int NotWithdrawn, int NotSuperseded)
{
    internal static TimePlaces None { get; } =
        new(RuleEvaluator.NoFailure, RuleEvaluator.NoFailure, RuleEvaluator.NoFailure, RuleEvaluator.NoFailure, RuleEvaluator.NoFailure);

    internal static bool IsOfTime(PolicyCondition condition) =>
        condition is >= PolicyCondition.ConsentGivenBefore and <= PolicyCondition.ConsentNotSuperseded;

    internal static TimePlaces Of(CompiledRule rule, IEnumerable<int> places)
    {
        var found = None;
        foreach (var place in places.OrderDescending())
        {
            found = rule.Conditions[place].Is switch
            {
                PolicyCondition.ConsentGivenBefore => found with { GivenBefore = place },
                PolicyCondition.ConsentEffective => found with { Effective = place },
                PolicyCondition.ConsentNotExpired => found with { Unexpired = place },
                PolicyCondition.ConsentNotWithdrawn => found with { NotWithdrawn = place },
                _ => found with { NotSuperseded = place },
            };
        }

        return found;
    }

    /// <summary>The first of these places at which one of the checks that failed stands; else <paramref name="end"/>.</summary>
    internal int FirstOf(FailedTimes failed, int end)
    {
        end = (failed & FailedTimes.GivenBefore) != 0 ? Math.Min(end, GivenBefore) : end;
        end = (failed & FailedTimes.Effective) != 0 ? Math.Min(end, Effective) : end;
        end = (failed & FailedTimes.Unexpired) != 0 ? Math.Min(end, Unexpired) : end;
        return (failed & FailedTimes.NotWithdrawn) != 0 ? Math.Min(end, NotWithdrawn) : end;
    }
}
