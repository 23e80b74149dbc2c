using System.Data.Common;
using Pictier.Consent.Evaluation;
using Pictier.Consent.Json;

namespace Pictier.Consent.Sql.Selection;

/// <summary>Writes facts as conditions of SQL, with their values as parameters.</summary>
/// <remarks>Every name in them begins with <c>consent_</c>, so that none hides a table of whoever uses them in a query of their own.</remarks>
internal sealed class FactConditions(SqlDatabase database, WordedUse use, DateTimeOffset at)
{
    private const string At = "@consent_at";
    private const string AtText = "@consent_at_text";
    private const string TooOld = "@consent_too_old";
    private const string Reform = "@consent_reform";

    private readonly List<IReadOnlyList<string>> lists = [];

    /// <summary>The condition that a fact is so of the person whom an expression names.</summary>
    internal string Of(Fact fact, string person) => fact switch
    {
        Restricted restricted => Of(restricted, person),
        Consented consented => Of(consented, person),
        _ => throw new ArgumentException("There is no such fact.", nameof(fact)),
    };

    /// <summary>The condition that a person said nothing after a position in words that were not known then.</summary>
    internal string SaysNothingNew(string person, long position, IEnumerable<string> known)
    {
        const string since = "consent_since";
        return $"NOT EXISTS (SELECT 1 FROM {database.Table("ledger_event")} {since} WHERE {since}.subject = {person} AND {since}.seq > {position}"
            + $" AND {since}.kind <> 'restriction-lifted' AND NOT {AreOneOf(since, new WordSet(known))})";
    }

    private string Parameter(IReadOnlyList<string> words)
    {
        lists.Add(words);
        return $"@consent_words_{lists.Count}";
    }

    internal void AddParameters(DbCommand command)
    {
        SqlDatabase.Add(command, At, SqlTime.Write(at));
        SqlDatabase.Add(command, AtText, Times.Write(at));
        SqlDatabase.Add(command, Reform, SqlTime.Write(WordedUse.Reform));
        SqlDatabase.Add(command, TooOld, use.TooOld is { } tooOld ? SqlTime.Write(tooOld) : long.MinValue);
        SqlDatabase.Add(command, LedgerWords.Blank, LedgerWords.WhiteSpace);
        for (var i = 0; i < lists.Count; i++)
        {
            database.AddTexts(command, $"@consent_words_{i + 1}", lists[i]);
        }
    }

    private string Of(Restricted restricted, string person) =>
        $"EXISTS (SELECT 1 FROM {Events("consent_imposed", person, "restriction-imposed")} AND consent_imposed.at <= {At} AND {AreOneOf("consent_imposed", restricted.Words)}"
        + $" AND NOT EXISTS (SELECT 1 FROM {Events("consent_lifted", "consent_imposed.subject", "restriction-lifted")} AND consent_lifted.restriction = consent_imposed.restriction AND consent_lifted.at <= {At}))";

    private string Of(Consented consented, string person) =>
        $"EXISTS (SELECT 1 FROM {Events("consent_given", person, "consent-given")} AND consent_given.at < {At} AND consent_given.at > {TooOld} AND {Words(consented)}"
        + $" AND coalesce({Text("consent_given", "effectiveFrom")}, '') <= {AtText} AND coalesce({Text("consent_given", "expiresAt")}, '~') > {AtText} AND {IsWellFormed("consent_given")}"
        + Withdrawn(consented.Ends.Withdrawals) + Refused(consented.Ends.Refusals) + Replaced(consented.Ends.ByReplacement) + ")";

    private string Words(Consented consented) => consented.BeforeReform.Equals(consented.SinceReform)
        ? AreOneOf("consent_given", consented.SinceReform)
        : $"(consent_given.at < {Reform} AND {AreOneOf("consent_given", consented.BeforeReform)} OR consent_given.at >= {Reform} AND {AreOneOf("consent_given", consented.SinceReform)})";

    // A withdrawal by name of a consent that is given later makes it malformed, whatever it names besides (spec 3.2).
    private string Withdrawn(WordSet reaching) =>
        $" AND NOT EXISTS (SELECT 1 FROM {Events("consent_withdrawn", "consent_given.subject", "consent-withdrawn")} AND (consent_withdrawn.consent = consent_given.consent AND consent_withdrawn.at < consent_given.at"
        + (reaching.IsEmpty ? "))" : $" OR consent_withdrawn.at <= {At} AND (consent_withdrawn.consent = consent_given.consent OR consent_withdrawn.consent IS NULL AND consent_withdrawn.at >= consent_given.at) AND {AreOneOf("consent_withdrawn", reaching)}))");

    private string Refused(WordSet replacing) => replacing.IsEmpty ? string.Empty
        : $" AND NOT EXISTS (SELECT 1 FROM {Events("consent_refused", "consent_given.subject", "consent-refused")} AND consent_refused.at <= {At} AND consent_refused.at >= consent_given.at AND {AreOneOf("consent_refused", replacing)})";

    private string Replaced(bool byReplacement) => !byReplacement ? string.Empty
        : $" AND NOT EXISTS (SELECT 1 FROM {Events("consent_replacing", "consent_given.subject", "consent-given")} AND consent_replacing.at <= {At} AND {Text("consent_replacing", "supersedes")} = consent_given.consent AND {IsWellFormed("consent_replacing")}"
            + $" AND NOT EXISTS (SELECT 1 FROM {Events("consent_earlier", "consent_replacing.subject", "consent-withdrawn")} AND consent_earlier.consent = consent_replacing.consent AND consent_earlier.at < consent_replacing.at))";

    private string IsWellFormed(string table) =>
        $"coalesce({Text(table, "expiresAt")}, '~') > coalesce({Text(table, "effectiveFrom")}, {Text(table, "at")})";

    private string AreOneOf(string table, WordSet words) =>
        words.IsEmpty ? "(1 = 0)" : database.IsOneOf(LedgerWords.Of(database, table), Parameter(words.Words));

    private string Text(string table, string member) => database.TextIn($"{table}.body", member);

    private string Events(string table, string person, string kind) =>
        $"{database.Table("ledger_event")} {table} WHERE {table}.subject = {person} AND {table}.kind = '{kind}'";
}
