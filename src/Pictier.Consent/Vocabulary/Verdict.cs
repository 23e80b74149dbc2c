namespace Pictier.Consent;

/// <summary>The part of a decision that is the same for everybody; made once and shared, so that deciding allocates nothing.</summary>
internal sealed record Verdict(ReasonCode Reason, string? Clause, string? Law, Obligations Obligations, string? Policy)
{
    /// <summary>The verdict of a decision that nobody made.</summary>
    internal static Verdict Undecided { get; } = Denial(ReasonCode.NoBasis, null);

    /// <summary>The verdict about a request that lacks something.</summary>
    internal static Verdict Incomplete { get; } = Denial(ReasonCode.InputIncomplete, null);

    internal Effect Effect { get; } = Reason.Effect();

    /// <summary>What finds what the decision rests on; null where the decision knows it.</summary>
    internal BasisFinder? Rests { get; init; }

    /// <summary>The same without a finder: of a decision that knows what it rests on.</summary>
    internal Verdict Plain => Rests is null ? this : this with { Rests = null };

    /// <summary>Whether both say the same; how the basis is found is no part of it.</summary>
    public bool Equals(Verdict? other) => other is not null
        && Reason == other.Reason && Clause == other.Clause && Law == other.Law && Policy == other.Policy && Obligations == other.Obligations;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reason, Clause, Law, Policy);

    internal static Verdict Denial(ReasonCode reason, string? policy) => new(reason, reason.Clause(), null, Obligations.None, policy);
}
