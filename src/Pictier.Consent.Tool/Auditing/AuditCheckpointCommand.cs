using System.CommandLine;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Tool.Auditing;

/// <summary><c>audit checkpoint</c>: where the log stands now, to be kept where those who can write the log cannot.</summary>
internal static class AuditCheckpointCommand
{
    internal static Command Create(Func<Stream> output, TextWriter error)
    {
        var audit = AuditCommand.Audit();
        var key = new Option<string?>("--key") { Description = "The private key that signs the checkpoint: ECDSA P-256, PEM.", HelpName = "FILE" };
        var schema = AuditCommand.Schema();
        var command = new TaughtCommand("checkpoint", "Verify the log and write where it stands as one line of JSON. Exit code 1, and no checkpoint, when something is wrong.")
        {
            Examples =
            [
                new("Take a signed checkpoint", "audit checkpoint --audit album.db --key checkpoint-private.pem"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "The checkpoint was taken."),
                (ExitCode.NotAsRecorded, "Something is wrong with the log; no checkpoint was taken."),
                (ExitCode.InvalidInput, "A file cannot be read."),
            ],
        };
        command.Add(audit);
        command.Add(key);
        command.Add(schema);
        command.SetAction(parsed => AuditRun.Run(output, error, lines => CheckpointAsync(
            parsed.GetValue(audit)!, parsed.GetValue(schema)!, parsed.GetValue(key), lines, error)));
        return command;
    }

    private static async Task<int> CheckpointAsync(string audit, string schema, string? keyFile, TextWriter lines, TextWriter error)
    {
        using var key = AuditRun.Key(keyFile);
        await using var source = AuditSource.Open(audit, schema);
        var verified = await AuditVerifier.VerifyAsync(source.Trail, []);
        if (!verified.IsIntact)
        {
            foreach (var finding in verified.Findings)
            {
                error.WriteLine(AuditLines.Finding(finding));
            }

            return ExitCode.NotAsRecorded;
        }

        var checkpoint = AuditCheckpoint.Of(verified.Head, TimeProvider.System.GetUtcNow());
        lines.WriteLine((key is null ? checkpoint : checkpoint.SignedWith(key)).Write());
        return ExitCode.Decided;
    }
}
