namespace Pictier.Consent.Sql;

/// <summary>One row of the ledger as it is stored.</summary>
internal readonly record struct LedgerRow
{
    internal required long Sequence { get; init; }

    internal required string Name { get; init; }

    internal required string Entry { get; init; }

    internal required DateTimeOffset RecordedAt { get; init; }

    internal required byte[] Body { get; init; }

    /// <summary>The wrapped key of the person; null when there is none, or none any more.</summary>
    internal required byte[]? Key { get; init; }

    /// <summary>The position at which the person was erased; 0 when they were not.</summary>
    internal required long ErasedAt { get; init; }
}
