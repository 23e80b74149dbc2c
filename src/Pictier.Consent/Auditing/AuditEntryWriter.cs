using System.Text.Json;
using Pictier.Consent.Json;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Auditing;

/// <summary>Writes the bytes of an audit entry. The order of the properties is fixed, since the bytes are hashed.</summary>
internal static class AuditEntryWriter
{
    private static readonly JsonEncodedText EntryName = JsonEncodedText.Encode("entry");
    private static readonly JsonEncodedText RequestName = JsonEncodedText.Encode("request");
    private static readonly JsonEncodedText DecisionName = JsonEncodedText.Encode("decision");
    private static readonly JsonEncodedText PolicySha256Name = JsonEncodedText.Encode("policySha256");
    private static readonly JsonEncodedText KnownName = JsonEncodedText.Encode("known");
    private static readonly JsonEncodedText EventsName = JsonEncodedText.Encode("events");
    private static readonly JsonEncodedText SeqName = JsonEncodedText.Encode("seq");

    internal static byte[] Write(AuditedFact fact) => JsonOutput.ToBytes(fact, Write);

    /// <summary>Adds the entry to lines.</summary>
    internal static void Write(AuditLines lines, AuditedFact fact)
    {
        JsonOutput.To(lines, fact, Write);
        lines.EndEntry();
    }

    private static void Write(Utf8JsonWriter json, AuditedFact fact)
    {
        json.WriteStartObject();
        switch (fact)
        {
            case AuditedDecision decision:
                Decision(json, decision);
                break;
            case CountedUses uses:
                Uses(json, uses);
                break;
            case AuditedAccess access:
                Access(json, access);
                break;
        }

        json.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter json, AuditedDecision entry)
    {
        json.Word(EntryName, AuditEntryKind.Decision);
        json.Flag("pseudonymous", entry.IsPseudonymous);
        json.WritePropertyName(RequestName);
        RequestWriter.Write(json, entry.Request ?? throw new ArgumentException("A decision is recorded with its request.", nameof(entry)), entry.Decision.At);
        json.WriteStartObject(DecisionName);
        DecisionWriter.Outcome(json, entry.Decision);
        json.WriteEndObject();
        json.Text(PolicySha256Name, entry.PolicySha256);
        if (entry.Known is { } known)
        {
            json.WriteStartObject(KnownName);
            json.WriteNumber(EventsName, known.Events);
            if (known.Sequence is { } sequence)
            {
                json.WriteNumber(SeqName, sequence);
            }

            json.WriteEndObject();
        }
    }

    private static void Uses(Utf8JsonWriter json, CountedUses uses)
    {
        json.Word("entry", AuditEntryKind.UseCounts);
        json.Text("instance", uses.Instance);
        json.Instant("from", uses.From);
        json.Instant("to", uses.To);
        json.Flag("last", uses.IsLast);
        json.List("counts", uses.Counts, static (json, c) =>
        {
            json.WriteStartObject();
            json.Text("policy", c.Policy);
            json.Word("operation", c.Operation);
            json.Text("purpose", c.Purpose.Value);
            json.Text("reason", c.Reason.Name());
            json.WriteNumber("count", c.Count);
            json.WriteEndObject();
        });
    }

    private static void Access(Utf8JsonWriter json, AuditedAccess access)
    {
        json.Word("entry", AuditEntryKind.Access);
        json.Instant("at", access.At);
        json.Text("by", access.By);
        json.Text("action", access.Action);
        json.Text("reason", access.Reason);
        json.Text("subject", access.DataSubject?.Value);
        json.Flag("pseudonymous", access.IsPseudonymous);
        json.Text("request", access.Request);
    }
}

/// <summary>The kinds of entries as they are written.</summary>
internal enum AuditEntryKind
{
    Decision,
    UseCounts,
    Access,
}
