using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Diff;

/// <summary>Whom a change favours.</summary>
internal enum Direction
{
    /// <summary>Neither: another reason, clause or provision of the law for the same effect.</summary>
    Same = 0,

    /// <summary>Less is asked: a denial became an allow, or an obligation went.</summary>
    Weaker,

    /// <summary>More is asked: an allow became a denial, or an obligation came.</summary>
    Stronger,
}

/// <summary>Requests that the new policy decides otherwise than the old, all in the same way.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="Underlying">The purpose that it serves; null when none is named.</param>
/// <param name="Recipient">The recipient; null when there is none.</param>
/// <param name="Old">What the old policy decides.</param>
/// <param name="New">What the new policy decides.</param>
/// <param name="Cells">Where: each class of data at each class of instants, by what stands for it.</param>
/// <param name="Witness">A request, and what its principal said, that is decided so; nothing can be left out of it.</param>
internal sealed record Change(
    Operation Operation,
    string Purpose,
    string? Underlying,
    string? Recipient,
    ComparedDecision Old,
    ComparedDecision New,
    IReadOnlyList<Cell> Cells,
    Situation Witness)
{
    internal Direction Direction => (Old.IsAllowed, New.IsAllowed) switch
    {
        (false, true) => Direction.Weaker,
        (true, false) => Direction.Stronger,
        (true, true) => Compare(Old.Obligations, New.Obligations),
        _ => Direction.Same,
    };

    /// <summary>The clause that says so: that of the allow, or of the new decision when both are of one effect.</summary>
    internal string? Clause => Old.IsAllowed && !New.IsAllowed ? Old.Clause : New.Clause;

    // An obligation that went weighs more than one that came: the weaker reading is the cautious one.
    private static Direction Compare(string before, string after)
    {
        var (old, now) = (before.Split(", "), after.Split(", "));
        return old.Except(now).Any(o => o.Length > 0) ? Direction.Weaker
            : now.Except(old).Any(o => o.Length > 0) ? Direction.Stronger
            : Direction.Same;
    }
}
