namespace Pictier.Consent.Ledger;

/// <summary>The two words of a statement, as <see cref="PackedRecord"/> describes them.</summary>
/// <param name="Moment">The instant, and whether it has a term and is ignored.</param>
/// <param name="What">The id, the shape and the kind.</param>
internal readonly record struct PackedStatement(ulong Moment, ulong What)
{
    internal long At => (long)(Moment >> 2);

    /// <summary>Not 0 when it has a term of its own or is ignored.</summary>
    internal int Flags => (int)Moment & 3;

    internal int Shape => (int)(What >> 3) & (PackedRecord.MaxShapes - 1);
}
