using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pictier.Consent.Auditing;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Tool.Auditing;

/// <summary>The lines of JSON that the commands over an audit log write.</summary>
internal static class AuditLines
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Finding(AuditFinding finding) => Line(json =>
    {
        json.WriteString("flaw", Kebab(finding.Flaw.ToString()));
        if (finding.Sequence is { } sequence)
        {
            json.WriteNumber("seq", sequence);
        }

        json.WriteString("message", finding.Message);
    });

    internal static string Verified(AuditVerification verified, int checkpoints) => Line(json =>
    {
        json.WriteBoolean("intact", verified.IsIntact);
        json.WriteNumber("entries", verified.Entries);
        json.WriteNumber("seq", verified.Head.Sequence);
        json.WriteString("hash", verified.Head.Hash.ToString());
        json.WriteNumber("checkpoints", checkpoints);
    });

    internal static string Replayed(long sequence, AuditedDecision recorded, ReplayedDecision replayed, bool samePolicy) => Line(json =>
    {
        json.WriteNumber("seq", sequence);
        json.WriteString("outcome", Kebab(replayed.Outcome.ToString()));
        json.WriteBoolean("samePolicy", samePolicy);
        json.WriteString("message", replayed.Message);
        json.WritePropertyName("recorded");
        json.WriteRawValue(DecisionWriter.Write(recorded.Decision, recorded.Request?.Id));
        if (replayed.Again is { } again)
        {
            json.WritePropertyName("again");
            json.WriteRawValue(DecisionWriter.Write(again, recorded.Request?.Id));
        }
    });

    internal static string Summary(ReplayCounts counts) => Line(json =>
    {
        json.WriteNumber("decisions", counts.Decisions);
        json.WriteNumber("same", counts.Same);
        json.WriteNumber("differ", counts.Differ);
        json.WriteNumber("notReplayable", counts.NotReplayable);
        json.WriteNumber("otherPolicy", counts.OtherPolicy);
        json.WriteNumber("countedUses", counts.CountedUses);
    });

    private static string Kebab(string word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word);

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.ToArray());
    }
}
