using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>The rows that a group adds to the tables of the ledger.</summary>
internal static class LedgerRows
{
    /// <summary>The rows of all entries; keys of people who are new are made and added to <paramref name="keys"/>.</summary>
    internal static List<SqlRows> Of(AppendCheck check, LedgerBodies bodies, Dictionary<string, byte[]> keys, bool isErasure)
    {
        var added = check.Added;
        var newKeys = bodies.HasPseudonyms ? NewKeys(check, bodies, keys) : [];
        var consents = added.Where(e => ConsentIn(e) is not null).ToList();
        var restrictions = added.Where(e => e.Prepared.Entry.Event is RestrictionImposed).ToList();
        IReadOnlyList<StoredEntry> erasures = isErasure ? added : [];
        List<SqlRows> rows =
        [
            new("ledger_event",
                Integers("seq", added, e => e.Sequence),
                Texts("subject", added, e => e.Prepared.Name),
                Texts("event_id", added, e => e.Prepared.Entry.Id),
                Texts("kind", added, KindOf),
                Integers("at", added, e => SqlTime.Write(e.Prepared.Entry.Event.At)),
                Integers("recorded_at", added, e => SqlTime.Write(e.RecordedAt)),
                Texts("consent", added, e => (e.Prepared.Entry.Event as ConsentWithdrawn)?.Consent ?? ConsentIn(e)),
                Texts("restriction", added, RestrictionIn),
                new SqlColumn("body", SqlType.Bytes, [.. added.Select(e => bodies.Write(e.Prepared, KeyOf(e, check, keys)))])),
            new("ledger_entry",
                Texts("event_id", added, e => e.Prepared.Entry.Id),
                Integers("seq", added, e => e.Sequence),
                Integers("recorded_at", added, e => SqlTime.Write(e.RecordedAt)),
                new SqlColumn("fingerprint", SqlType.Bytes, [.. added.Select(e => e.Prepared.Fingerprint.ToArray())])),
            new("ledger_consent",
                Texts("consent", consents, ConsentIn),
                Texts("subject", consents, e => e.Prepared.Name),
                Integers("is_given", consents, e => e.Prepared.Entry.Event is ConsentGiven ? 1 : 0),
                Integers("seq", consents, e => e.Sequence)),
            new("ledger_restriction",
                Texts("restriction", restrictions, RestrictionIn),
                Texts("subject", restrictions, e => e.Prepared.Name),
                Integers("at", restrictions, e => SqlTime.Write(e.Prepared.Entry.Event.At)),
                Integers("seq", restrictions, e => e.Sequence)),
            new("ledger_erasure",
                Texts("subject", erasures, e => e.Prepared.Name),
                Texts("restriction", erasures, RestrictionIn),
                Integers("seq", erasures, e => e.Sequence)),
            new("ledger_key",
                new SqlColumn("subject", SqlType.Text, [.. newKeys]),
                new SqlColumn("wrapped", SqlType.Bytes, [.. newKeys.Select(name => keys[name])])),
        ];
        rows.RemoveAll(r => r.Count == 0);
        return rows;
    }

    // Whoever is erased, before or with these entries, gets no key: what is added names them by the pseudonym alone.
    private static List<string> NewKeys(AppendCheck check, LedgerBodies bodies, Dictionary<string, byte[]> keys)
    {
        var names = check.Added.Select(e => e.Prepared.Name).Distinct(StringComparer.Ordinal).Where(n => !keys.ContainsKey(n) && !check.IsErased(n)).ToList();
        names.ForEach(n => keys.Add(n, bodies.NewKey(n)));
        return names;
    }

    private static byte[]? KeyOf(StoredEntry entry, AppendCheck check, Dictionary<string, byte[]> keys) =>
        check.IsErased(entry.Prepared.Name) ? null : keys.GetValueOrDefault(entry.Prepared.Name);

    private static string? ConsentIn(StoredEntry entry) => entry.Prepared.Entry.Event switch
    {
        ConsentGiven given => given.Consent,
        ConsentRefused refused => refused.Consent,
        _ => null,
    };

    private static string? RestrictionIn(StoredEntry entry) => entry.Prepared.Entry.Event switch
    {
        RestrictionImposed imposed => imposed.Restriction,
        RestrictionLifted lifted => lifted.Restriction,
        _ => null,
    };

    private static string KindOf(StoredEntry entry) => entry.Prepared.Entry.Event switch
    {
        ConsentGiven => "consent-given",
        ConsentRefused => "consent-refused",
        ConsentWithdrawn => "consent-withdrawn",
        RestrictionImposed => "restriction-imposed",
        _ => "restriction-lifted",
    };

    private static SqlColumn Texts(string name, IReadOnlyList<StoredEntry> entries, Func<StoredEntry, string?> value) =>
        new(name, SqlType.Text, [.. entries.Select(value)]);

    private static SqlColumn Integers(string name, IReadOnlyList<StoredEntry> entries, Func<StoredEntry, long> value) =>
        new(name, SqlType.Integer, [.. entries.Select(e => (object)value(e))]);
}
