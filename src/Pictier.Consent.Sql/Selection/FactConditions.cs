using System.Data.Common;
using Pictier.Consent.Evaluation;
using Pictier.Consent.Sql.Statements;

namespace Pictier.Consent.Sql.Selection;

/// <summary>Writes facts as conditions of SQL upon statements, with their values as parameters: numbers of words, and times.</summary>
/// <remarks>Every name in them begins with <c>consent_</c>, so that none hides a table of whoever uses them in a query of their own.</remarks>
internal sealed class FactConditions(SqlDatabase database, WordedUse use, DateTimeOffset at, KnownWords known)
{
    private const string At = "@consent_at";
    private const string TooOld = "@consent_too_old";
    private const string Reform = "@consent_reform";

    private readonly Dictionary<WordSet, string> lists = [];

    /// <summary>The condition that a fact is so of the person whom an expression names.</summary>
    internal string Of(Fact fact, string person) => fact switch
    {
        Restricted restricted => Of(restricted, person),
        Consented consented => Of(consented, person),
        _ => throw new ArgumentException("There is no such fact.", nameof(fact)),
    };

    /// <summary>The condition that a person said nothing in words that were not known yet, and that all that was said has its statement.</summary>
    internal string SaysNothingNew(string person) =>
        $"NOT EXISTS (SELECT 1 FROM {Statements("consent_since", person)} AND consent_since.wording > {known.Position})"
        + $" AND EXISTS (SELECT 1 FROM {database.Table("ledger_head")} consent_head WHERE consent_head.stated_seq = consent_head.last_seq)";

    /// <summary>The condition that a statement is in words that one of the facts asks for.</summary>
    internal string AreOfAny(IEnumerable<Fact> facts, string table) => AreOneOf(table, facts.Select(f => f.Words).Aggregate(new WordSet([]), (all, words) => all.Or(words)));

    internal void AddParameters(DbCommand command)
    {
        SqlDatabase.Add(command, At, SqlTime.Write(at));
        SqlDatabase.Add(command, Reform, SqlTime.Write(WordedUse.Reform));
        SqlDatabase.Add(command, TooOld, use.TooOld is { } tooOld ? SqlTime.Write(tooOld) : long.MinValue);
        foreach (var (words, name) in lists)
        {
            database.AddIntegers(command, name, words.Words);
        }
    }

    private string Of(Restricted restricted, string person) =>
        $"EXISTS (SELECT 1 FROM {Statements("consent_imposed", person)} AND consent_imposed.at <= {At} AND {AreOneOf("consent_imposed", restricted.By)}"
        + $" AND NOT EXISTS (SELECT 1 FROM {Statements("consent_lifted", "consent_imposed.subject")} AND consent_lifted.wording = {Wording.OfLifts}"
        + $" AND consent_lifted.named = consent_imposed.named AND consent_lifted.at <= {At}))";

    private string Of(Consented consented, string person) =>
        $"EXISTS (SELECT 1 FROM {Statements("consent_given", person)} AND consent_given.at < {At} AND consent_given.at > {TooOld} AND {Words(consented)}"
        + $" AND coalesce(consent_given.effective_from, consent_given.at) <= {At} AND (consent_given.expires_at IS NULL OR consent_given.expires_at > {At}) AND {IsWellFormed("consent_given")}"
        + Withdrawn(consented.Ends.Withdrawals) + Refused(consented.Ends.Refusals) + Replaced(consented.Ends.ByReplacement) + ")";

    private string Words(Consented consented) => consented.BeforeReform.Equals(consented.SinceReform)
        ? AreOneOf("consent_given", consented.SinceReform)
        : $"(consent_given.at < {Reform} AND {AreOneOf("consent_given", consented.BeforeReform)} OR consent_given.at >= {Reform} AND {AreOneOf("consent_given", consented.SinceReform)})";

    // A withdrawal by name of a consent that is given later makes it malformed, whatever it names besides (spec 3.2).
    private string Withdrawn(WordSet reaching) => known.Withdrawals is { IsEmpty: false } any
        ? $" AND NOT EXISTS (SELECT 1 FROM {Statements("consent_withdrawn", "consent_given.subject")} AND {AreOneOf("consent_withdrawn", any)} AND (consent_withdrawn.named = consent_given.named AND consent_withdrawn.at < consent_given.at"
            + (reaching.IsEmpty ? "))" : $" OR consent_withdrawn.at <= {At} AND (consent_withdrawn.named = consent_given.named OR consent_withdrawn.named IS NULL AND consent_withdrawn.at >= consent_given.at) AND {AreOneOf("consent_withdrawn", reaching)}))")
        : string.Empty;

    private string Refused(WordSet replacing) => replacing.IsEmpty ? string.Empty
        : $" AND NOT EXISTS (SELECT 1 FROM {Statements("consent_refused", "consent_given.subject")} AND consent_refused.at <= {At} AND consent_refused.at >= consent_given.at AND {AreOneOf("consent_refused", replacing)})";

    private string Replaced(bool byReplacement) => !byReplacement ? string.Empty
        : $" AND NOT EXISTS (SELECT 1 FROM {Statements("consent_replacing", "consent_given.subject")} AND consent_replacing.at <= {At} AND consent_replacing.supersedes IS NOT NULL AND consent_replacing.supersedes = consent_given.named AND {IsWellFormed("consent_replacing")}"
            + $" AND NOT EXISTS (SELECT 1 FROM {Statements("consent_earlier", "consent_replacing.subject")} AND {AreOneOf("consent_earlier", known.Withdrawals)} AND consent_earlier.named = consent_replacing.named AND consent_earlier.at < consent_replacing.at))";

    private static string IsWellFormed(string table) =>
        $"({table}.expires_at IS NULL OR {table}.expires_at > coalesce({table}.effective_from, {table}.at))";

    private string AreOneOf(string table, WordSet words)
    {
        if (words.IsEmpty)
        {
            return "(1 = 0)";
        }

        if (!lists.TryGetValue(words, out var name))
        {
            name = $"@consent_words_{lists.Count + 1}";
            lists.Add(words, name);
        }

        return database.IsOneOf($"{table}.wording", name);
    }

    private string Statements(string table, string person) => $"{database.Table("ledger_statement")} {table} WHERE {table}.subject = {person}";
}
