using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>What is recorded of decisions, and how.</summary>
public sealed class AuditOptions
{
    /// <summary>Which decisions are recorded one by one. <see cref="AuditScope.Nothing"/> turns auditing off.</summary>
    /// <value>The default is <see cref="AuditScope.DenialsAndReliance"/>.</value>
    public AuditScope Scope { get; set; }

    /// <summary>
    /// The key of the pseudonyms by which entries name principals: at least 32 bytes drawn at random, kept apart from the log. Deciding
    /// again needs it, to find the history of a principal.
    /// </summary>
    /// <value>The default is null: entries name principals as the ledger does.</value>
    public byte[]? PseudonymKey { get; set; }

    /// <summary>How long plain uses are counted before the count is recorded: a service that crashes loses the count since then, and no more.</summary>
    /// <value>The default is one minute.</value>
    public TimeSpan CountInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a decision waits to be recorded before it is <see cref="ReasonCode.AuditUnavailable"/>.</summary>
    /// <value>The default is five seconds.</value>
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The file that checkpoints are appended to, one for each instance, best on another machine's disk; relative paths start from the
    /// directory of the application.
    /// </summary>
    /// <value>The default is null: no checkpoints are taken.</value>
    public string? CheckpointFile { get; set; }

    /// <summary>How long after a checkpoint the next one is taken, when something was recorded meanwhile.</summary>
    /// <value>The default is ten minutes.</value>
    public TimeSpan CheckpointInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The PEM file of the ECDSA private key (P-256) that signs checkpoints.</summary>
    /// <value>The default is null: checkpoints are not signed.</value>
    public string? CheckpointKeyFile { get; set; }
}
