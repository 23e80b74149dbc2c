namespace Pictier.Consent.Ledger;

/// <summary>The two words of a statement, as <see cref="PackedRecord"/> describes them.</summary>
/// <param name="Moment">The instant, and whether it has a term and is ignored.</param>
/// <param name="What">The id, the shape and the kind.</param>
internal readonly record struct PackedStatement(ulong Moment, ulong What)
{
    internal const int KindBits = 3;

    internal long At => (long)(Moment >> 2);

    /// <summary>Not 0 when it has a term of its own or is ignored.</summary>
    internal int Flags => (int)Moment & 3;

    internal int Shape => (int)(What >> KindBits) & (PackedRecord.MaxShapes - 1);

    /// <summary>The shape and the kind.</summary>
    internal int Wording => (int)What & ((PackedRecord.MaxShapes << KindBits) - 1);

    internal static int WordingOf(int shape, StatementKind kind) => (shape << KindBits) | (int)kind;
}
