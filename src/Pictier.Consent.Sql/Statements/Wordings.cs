using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Statements;

/// <summary>The wordings of a few statements, with their numbers in the ledger: the rows of the statements are made with them.</summary>
internal sealed class Wordings
{
    private readonly Dictionary<ConsentEvent, string> fingerprints = new(new ShapeComparer());
    private readonly Dictionary<string, long> numbers = new(StringComparer.Ordinal);

    internal Wordings(IEnumerable<ConsentEvent> said)
    {
        foreach (var one in said)
        {
            if (one is not RestrictionLifted && Wording.Of(one) is var wording && !fingerprints.ContainsKey(wording))
            {
                fingerprints.Add(wording, Wording.Fingerprint(wording));
            }
        }
    }

    /// <summary>What to look up in the ledger.</summary>
    internal IReadOnlyList<string> Fingerprints => [.. fingerprints.Values];

    /// <summary>The ledger has a number for a wording.</summary>
    internal void Know(string fingerprint, long number) => numbers.Add(fingerprint, number);

    /// <summary>The rows of statements in these wordings; one that the ledger has no number for gets the position of the first statement in it.</summary>
    internal IReadOnlyList<SqlRows> RowsOf(IReadOnlyList<Statement> statements)
    {
        var added = new List<(string Fingerprint, long Number)>();
        var wordings = new object[statements.Count];
        for (var i = 0; i < wordings.Length; i++)
        {
            wordings[i] = NumberOf(statements[i], added);
        }

        var stated = new SqlRows(
            "ledger_statement",
            new SqlColumn("seq", SqlType.Integer, [.. statements.Select(s => (object)s.Sequence)]),
            new SqlColumn("wording", SqlType.Integer, wordings),
            Times("at", statements, s => s.At),
            Times("effective_from", statements, s => (s as ConsentGiven)?.EffectiveFrom),
            Times("expires_at", statements, s => (s as ConsentGiven)?.ExpiresAt),
            new SqlColumn("subject", SqlType.Text, [.. statements.Select(s => s.Name)]),
            new SqlColumn("named", SqlType.Text, [.. statements.Select(s => NamedBy(s.Event))]),
            new SqlColumn("supersedes", SqlType.Text, [.. statements.Select(s => (s.Event as ConsentGiven)?.Supersedes)]));
        return added.Count == 0 ? [stated] :
        [
            new SqlRows(
                "ledger_wording",
                new SqlColumn("fingerprint", SqlType.Text, [.. added.Select(w => w.Fingerprint)]),
                new SqlColumn("seq", SqlType.Integer, [.. added.Select(w => (object)w.Number)])),
            stated,
        ];
    }

    private long NumberOf(in Statement statement, List<(string Fingerprint, long Number)> added)
    {
        if (statement.Event is RestrictionLifted)
        {
            return Wording.OfLifts;
        }

        var fingerprint = fingerprints[Wording.Of(statement.Event)];
        if (!numbers.TryGetValue(fingerprint, out var number))
        {
            number = statement.Sequence;
            numbers.Add(fingerprint, number);
            added.Add((fingerprint, number));
        }

        return number;
    }

    private static string? NamedBy(ConsentEvent said) => said switch
    {
        ConsentGiven given => given.Consent,
        ConsentRefused refused => refused.Consent,
        ConsentWithdrawn withdrawn => withdrawn.Consent,
        RestrictionImposed imposed => imposed.Restriction,
        RestrictionLifted lifted => lifted.Restriction,
        _ => null,
    };

    private static SqlColumn Times(string name, IReadOnlyList<Statement> statements, Func<ConsentEvent, DateTimeOffset?> time) =>
        new(name, SqlType.Integer, [.. statements.Select(s => time(s.Event) is { } at ? (object)SqlTime.Write(at) : null)]);
}
