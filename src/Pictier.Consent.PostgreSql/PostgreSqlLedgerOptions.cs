using System.Text.RegularExpressions;
using Pictier.Consent.Sql;

namespace Pictier.Consent.PostgreSql;

/// <summary>How a ledger is kept in PostgreSQL and read from it.</summary>
public sealed partial class PostgreSqlLedgerOptions : SqlLedgerOptions
{
    private string schema = PostgreSqlSchema.DefaultName;

    /// <summary>The schema that holds the tables of the ledger: lower-case letters, digits and underscores, a letter first.</summary>
    /// <value>The default is <c>pictier_consent</c>.</value>
    public string Schema
    {
        get => schema;
        set => schema = NamePattern().IsMatch(value)
            ? value
            : throw new ArgumentException($"The schema `{value}` is no plain name; use lower-case letters, digits and underscores, a letter first, at most 40.", nameof(value));
    }

    /// <summary>
    /// A connection string past the pooler, by which notifications arrive; null: the one of the ledger. A pooler in transaction mode
    /// passes no notifications on; then changes are found by asking.
    /// </summary>
    public string? ListenConnectionString { get; set; }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex NamePattern();
}
