namespace Pictier.Consent.Sql;

/// <summary>How a ledger is kept in a database and read from it.</summary>
public class SqlLedgerOptions
{
    internal Func<ReadOnlyMemory<byte>>? Key { get; private set; }

    internal TimeSpan? ResidentMaxAge { get; private set; }

    internal string? SnapshotFile { get; private set; }

    /// <summary>
    /// Files people under keyed pseudonyms instead of their ids, and seals what they said under a key of their own, which an erasure
    /// destroys. A ledger is begun with pseudonyms or without; that cannot be changed later, nor can the key.
    /// </summary>
    /// <param name="key">At least 32 bytes from a secure random source, kept apart from the database and its backups.</param>
    public void StorePseudonyms(ReadOnlyMemory<byte> key) => StorePseudonyms(() => key);

    /// <summary>As <see cref="StorePseudonyms(ReadOnlyMemory{byte})"/>, with a key that is fetched when the store is made.</summary>
    public void StorePseudonyms(Func<ReadOnlyMemory<byte>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
    }

    /// <summary>
    /// Keeps what decides of all people in memory and current: the engine decides without a round trip. A copy older than
    /// <paramref name="maxAge"/> denies with <see cref="ReasonCode.ConsentHistoryStale"/>.
    /// </summary>
    /// <param name="maxAge">How old a history may be when it is decided upon: a withdrawal appended anywhere is obeyed here after this time at the latest.</param>
    /// <param name="snapshotFile">A file that saves reading the whole ledger when the service starts again; null: none. Protect it like the ledger.</param>
    public void Resident(TimeSpan maxAge, string? snapshotFile = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxAge, TimeSpan.Zero);
        ResidentMaxAge = maxAge;
        SnapshotFile = snapshotFile;
    }
}
