using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>One kind of use at one instant, asked of many people: it follows precedents, and where there are none the evaluator decides.</summary>
internal sealed class UseFilter(Plan plan, ProcessingRequest use, PreparedShapes shapes)
{
    private readonly Precedents? precedents = plan.FollowsPrecedents ? new(plan, shapes) : null;
    private int[] starts = [];

    /// <summary>Who stands in a request that is asked of many.</summary>
    internal static DataSubjectId Anybody { get; } = new("anybody");

    internal Plan Plan => plan;

    /// <summary>Those of the part for whom it is allowed at that instant.</summary>
    internal void Allowed(ResidentShard shard, long at, AllowedPeople allowed)
    {
        var found = shard.StartsIn(ref starts);
        allowed.Clear(found + 1);
        for (var i = 0; i < found; i++)
        {
            allowed.AddIfAllowed(starts[i], Allow(new PackedHistory(shard.Words, starts[i]), at));
        }
    }

    /// <summary>The verdict about whom the history is of, if it is an allow.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "P8: whatever goes wrong is a denial.")]
    internal Verdict? Allow(in PackedHistory history, long at)
    {
        try
        {
            return precedents?.Of(use, history, at) is { } precedent ? precedent.Allow : Decide(history, at);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private Verdict? Decide(in PackedHistory history, long at)
    {
        Inquiry inquiry = default;
        inquiry.About(plan, use, history, shapes, at, trace: null);
        Conclusion conclusion = default;
        Evaluator.Decide(ref inquiry, ref conclusion);
        return conclusion.Verdict.Effect == Effect.Allow ? conclusion.Verdict : null;
    }
}
