using System.CommandLine;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Tool.Auditing;

/// <summary><c>audit verify</c>: whether the log is as it was written, as far as its chain and the checkpoints can show.</summary>
internal static class AuditVerifyCommand
{
    internal static Command Create(Func<Stream> output, TextWriter error)
    {
        var audit = AuditCommand.Audit();
        var checkpoints = new Option<string[]>("--checkpoints") { Description = "Checkpoints that were taken of the log; repeat the option for further files.", HelpName = "FILE" };
        var key = new Option<string?>("--key") { Description = "The public key that signed the checkpoints: ECDSA, PEM.", HelpName = "FILE" };
        var schema = AuditCommand.Schema();
        var command = new TaughtCommand("verify", "Find changed, removed and moved entries, and a log cut or rewritten after a checkpoint. Exit code 1 when something is wrong.")
        {
            Examples =
            [
                new("Verify a log that a service keeps as a file", "audit verify --audit audit.jsonl"),
                new("Verify a database against signed checkpoints kept elsewhere", "audit verify --audit album.db --checkpoints checkpoints.jsonl --key checkpoint-public.pem"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "The log is as it was written."),
                (ExitCode.NotAsRecorded, "Something was changed, removed, moved, cut or rewritten."),
                (ExitCode.InvalidInput, "A file cannot be read."),
            ],
        };
        command.Add(audit);
        command.Add(checkpoints);
        command.Add(key);
        command.Add(schema);
        command.SetAction(parsed => AuditRun.Run(output, error, lines => VerifyAsync(
            parsed.GetValue(audit)!, parsed.GetValue(schema)!, parsed.GetValue(checkpoints) ?? [], parsed.GetValue(key), lines)));
        return command;
    }

    private static async Task<int> VerifyAsync(string audit, string schema, string[] checkpointFiles, string? keyFile, TextWriter lines)
    {
        using var key = AuditRun.Key(keyFile);
        var checkpoints = checkpointFiles.SelectMany(Checkpoints).ToList();
        await using var source = AuditSource.Open(audit, schema);
        var verified = await AuditVerifier.VerifyAsync(source.Trail, checkpoints, key);
        foreach (var finding in verified.Findings)
        {
            lines.WriteLine(AuditLines.Finding(finding));
        }

        lines.WriteLine(AuditLines.Verified(verified, checkpoints.Count));
        return verified.IsIntact ? ExitCode.Decided : ExitCode.NotAsRecorded;
    }

    private static IReadOnlyList<AuditCheckpoint> Checkpoints(string file)
    {
        using var stream = File.OpenRead(file);
        return AuditCheckpoint.Read(stream, file);
    }
}
