using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>Which statements may bear on what is allowed: a consent does that can satisfy a rule at some time, and a withdrawal never.</summary>
/// <param name="known">By wording: 0 if such a statement does not.</param>
internal readonly ref struct Bearing(ReadOnlySpan<byte> known)
{
    private readonly ReadOnlySpan<byte> known = known;

    /// <summary>Whether one of the statements does: 1, or 0. There is no branch that depends on a statement.</summary>
    internal int Of(ReadOnlySpan<PackedStatement> statements)
    {
        var bears = 0;
        foreach (ref readonly var statement in statements)
        {
            var wording = statement.Wording;
            if ((uint)wording >= (uint)known.Length)
            {
                return 1;
            }

            bears |= known[wording];
        }

        return bears;
    }
}
