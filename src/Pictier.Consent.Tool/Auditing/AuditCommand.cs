using System.CommandLine;

namespace Pictier.Consent.Tool.Auditing;

/// <summary>The commands over an audit log, and the options that they share.</summary>
internal static class AuditCommand
{
    internal static Command Create(Func<Stream> output, TextWriter error) => new("audit", "Prove what was decided: verify the log, decide again, take checkpoints.")
    {
        AuditVerifyCommand.Create(output, error),
        AuditReplayCommand.Create(output, error),
        AuditCheckpointCommand.Create(output, error),
    };

    internal static Option<string> Audit() => new("--audit")
    {
        Description = "The audit log: a file of JSON lines, a SQLite file, or a connection string of SQLite or PostgreSQL.",
        Required = true,
        HelpName = "SOURCE",
    };

    internal static Option<string> Schema() => new("--schema")
    {
        Description = "The schema of the tables in PostgreSQL.",
        DefaultValueFactory = _ => new PostgreSql.PostgreSqlLedgerOptions().Schema,
        HelpName = "NAME",
    };
}
