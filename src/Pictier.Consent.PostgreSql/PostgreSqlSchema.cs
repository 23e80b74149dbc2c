using System.Globalization;
using Pictier.Consent.Sql;

namespace Pictier.Consent.PostgreSql;

/// <summary>The SQL of the ledger, for those who let an administrator run it.</summary>
public static class PostgreSqlSchema
{
    internal const string DefaultName = "pictier_consent";

    /// <summary>Creates the schema and its tables. A store whose user may create them does this by itself.</summary>
    public static string CreateScript(string schema = DefaultName) => string.Join(
        Environment.NewLine,
        [
            $"CREATE SCHEMA {schema};",
            VersionTable(schema),
            .. Steps(schema).SelectMany(s => new[] { s.Text, TakeVersion(schema, s.Version) }),
        ]);

    /// <summary>Creates the roles reader, appender and eraser, none of which can change or remove what was said.</summary>
    public static string RolesScript(string schema = DefaultName) => In(schema, SqlScripts.Text(typeof(PostgreSqlSchema).Assembly, "roles.sql"));

    internal static IReadOnlyList<SqlScript> Steps(string schema) =>
        [.. SqlScripts.Of(typeof(PostgreSqlSchema).Assembly).Select(s => s with { Text = In(schema, s.Text) })];

    internal static string VersionTable(string schema) => $"CREATE TABLE IF NOT EXISTS {schema}.schema_version (version bigint NOT NULL PRIMARY KEY);";

    internal static string TakeVersion(string schema, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {schema}.schema_version (version) VALUES ({version});");

    private static string In(string schema, string script) => script.Replace("{schema}", schema, StringComparison.Ordinal);
}
