using System.CommandLine;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Tool.Auditing;

/// <summary><c>audit replay</c>: whether the policy gives the recorded decisions again, over the ledger as it was known then.</summary>
internal static class AuditReplayCommand
{
    internal static Command Create(Func<Stream> output, TextWriter error)
    {
        var audit = AuditCommand.Audit();
        var ledger = new Option<string?>("--ledger") { Description = "The ledger: a file of JSON lines, a SQLite file, or a connection string. Without it, the database of the audit log.", HelpName = "SOURCE" };
        var policies = new Option<string[]>("--policy") { Description = "A version of the policy; repeat the option for further versions.", Required = true, HelpName = "FILE" };
        var pseudonymKey = new Option<string?>("--pseudonym-key") { Description = "The key of the log's pseudonyms, base64 or hexadecimal.", HelpName = "FILE" };
        var ledgerKey = new Option<string?>("--ledger-key") { Description = "The key of a ledger that stores pseudonyms, base64 or hexadecimal.", HelpName = "FILE" };
        var schema = AuditCommand.Schema();
        var command = new TaughtCommand("replay", "Decide again what was recorded, and report what differs. Exit code 1 when something does.")
        {
            Examples =
            [
                new("Decide again what a database recorded", "audit replay --audit album.db --policy album.policy.json"),
                new("Decide again over files that were kept under pseudonyms", "audit replay --audit audit.jsonl --ledger ledger.jsonl --policy album.policy.json --pseudonym-key pseudonym.key"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "Every decision comes out as it was recorded."),
                (ExitCode.NotAsRecorded, "Some decision comes out otherwise."),
                (ExitCode.InvalidInput, "A policy or the ledger is not valid, or a file cannot be read."),
            ],
        };
        command.Add(audit);
        command.Add(ledger);
        command.Add(policies);
        command.Add(pseudonymKey);
        command.Add(ledgerKey);
        command.Add(schema);
        command.SetAction(parsed => AuditRun.Run(output, error, async lines =>
        {
            var known = new ReplayPolicies(parsed.GetValue(policies)!);
            var pseudonyms = parsed.GetValue(pseudonymKey) is { } file ? new SubjectPseudonyms(AuditRun.Secret(file)) : null;
            var key = parsed.GetValue(ledgerKey) is { } secret ? AuditRun.Secret(secret) : null;
            await using var log = AuditSource.Open(parsed.GetValue(audit)!, parsed.GetValue(schema)!);
            await using var said = AuditSource.Open(parsed.GetValue(ledger) ?? parsed.GetValue(audit)!, parsed.GetValue(schema)!);
            return await ReplayAsync(log.Trail, known, await ReplayHistories.ReadAsync(said, key, pseudonyms), lines);
        }));
        return command;
    }

    private static async Task<int> ReplayAsync(IAuditTrail trail, ReplayPolicies policies, ReplayHistories histories, TextWriter lines)
    {
        var counts = new ReplayCounts();
        await foreach (var chained in trail.ReadAsync())
        {
            switch (chained.Entry.Read())
            {
                case AuditedDecision recorded:
                    var (policy, isSame) = policies.Find(recorded.PolicySha256);
                    var history = recorded.Request is { } request ? histories.Find(request.DataSubject) : null;
                    var replayed = AuditReplay.Replay(recorded, history, policy.Decide);
                    counts.Add(replayed.Outcome, isSame);
                    if (replayed.Outcome != ReplayOutcome.Same)
                    {
                        lines.WriteLine(AuditLines.Replayed(chained.Sequence, recorded, replayed, isSame));
                    }

                    break;
                case CountedUses uses:
                    counts.Add(uses);
                    break;
            }
        }

        lines.WriteLine(AuditLines.Summary(counts));
        return counts.Differ == 0 ? ExitCode.Decided : ExitCode.NotAsRecorded;
    }
}
