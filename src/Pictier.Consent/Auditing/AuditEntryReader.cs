using Pictier.Consent.Json;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Auditing;

/// <summary>Reads what an audit entry says; everything that is wrong with it at once.</summary>
internal static class AuditEntryReader
{
    /// <exception cref="InvalidDocumentException">The bytes are no audit entry; every error is listed.</exception>
    internal static AuditedFact Read(ReadOnlyMemory<byte> utf8)
    {
        var errors = new List<DocumentError>();
        var source = new SourceText("(audit entry)", utf8);
        var root = JsonTreeReader.Read(source, DocumentLimits.Default, errors);
        var fact = root is null ? null : new DocumentReader(source, errors).Object(root, "$", Read);
        return errors.Count == 0 ? fact! : throw new InvalidDocumentException(errors);
    }

    private static AuditedFact Read(ObjectReader json) => json.Mandatory("entry", json.Document.Word<AuditEntryKind>) switch
    {
        AuditEntryKind.UseCounts => Uses(json),
        AuditEntryKind.Access => Access(json),
        _ => Decision(json),
    };

    private static AuditedDecision Decision(ObjectReader json)
    {
        var at = default(DateTimeOffset);
        var flaws = new List<DocumentError>();
        var request = json.Mandatory("request", (value, path) => new DocumentReader(json.Document.Source, flaws).Object(value, path, o =>
        {
            at = o.Instant("at");
            return RequestReader.ReadUnnamed(o);
        }));
        var decision = json.Mandatory("decision", (value, path) => json.Document.Object(value, path, o => Verdict(o, at)))?.Decision ?? default;

        // A request that lacks something was denied for just that, and is recorded as it was.
        if (flaws.Count > 0 && decision.Reason != ReasonCode.InputIncomplete)
        {
            flaws.ForEach(json.Document.Add);
        }

        return new AuditedDecision
        {
            IsPseudonymous = json.Flag("pseudonymous"),
            Request = flaws.Count == 0 ? request : null,
            Decision = decision,
            PolicySha256 = json.Mandatory("policySha256", json.Document.Text) ?? string.Empty,
            Known = json.Object("known", o => new PositionBox(new(
                o.Mandatory("events", (value, path) => o.Document.Number(value, path, 0, int.MaxValue)) ?? 0,
                Sequence(o))))?.Position,
        };
    }

    private static long? Sequence(ObjectReader json) => json.Find("seq") is { } value ? json.Document.LongNumber(value, $"{json.Path}.seq") : null;

    private static DecisionBox Verdict(ObjectReader json, DateTimeOffset at)
    {
        var reason = json.Word<ReasonCode>("reason");
        if (json.Mandatory("effect", json.Document.Word<Effect>) is { } effect && effect != reason.Effect())
        {
            json.Error("effect", $"The effect `{Words<Effect>.NameOf(effect)}` is not that of the reason `{reason.Name()}`.");
        }

        var clause = json.Optional("clause", (value, path) => value.Kind == JsonKind.Null ? null : json.Document.Text(value, path));
        var verdict = new Verdict(reason, clause, json.OptionalText("law"), Owed(json), json.OptionalText("policy"));
        return new DecisionBox(new Decision(verdict, at, json.Object("basis", o => new BasisBox(Basis(o)))?.Basis ?? default, null));
    }

    private static Obligations Owed(ObjectReader json) => Obligations.Of([.. json.Words<Obligation>("obligations")]);

    private static DecisionBasis Basis(ObjectReader json)
    {
        var found = default(DecisionBasis);
        foreach (var kind in Enum.GetValues<BasisKind>().Where(k => k != BasisKind.None))
        {
            var name = DecisionWriter.BasisName(kind);
            if (kind == BasisKind.Claim)
            {
                found = json.OptionalNumber(name, 0, int.MaxValue) is { } index ? new(kind, null, index) : found;
            }
            else
            {
                found = json.OptionalText(name) is { } id ? new(kind, id) : found;
            }
        }

        return found;
    }

    private static CountedUses Uses(ObjectReader json) => new()
    {
        Instance = json.Id("instance"),
        From = json.Instant("from"),
        To = json.Instant("to"),
        IsLast = json.Flag("last"),
        Counts = json.List("counts", (value, path) => json.Document.Object(value, path, o => new UseCount(
            o.OptionalText("policy"),
            o.Word<Operation>("operation"),
            new Purpose(o.OptionalText("purpose")),
            o.Word<ReasonCode>("reason"),
            o.Mandatory("count", o.Document.LongNumber) ?? 0))),
    };

    private static AuditedAccess Access(ObjectReader json) => new()
    {
        At = json.Instant("at"),
        By = json.Mandatory("by", json.Document.Text) ?? string.Empty,
        Action = json.Id("action"),
        Reason = json.Mandatory("reason", json.Document.Text) ?? string.Empty,
        DataSubject = json.Has("subject") ? json.Person("subject") : null,
        IsPseudonymous = json.Flag("pseudonymous"),
        Request = json.OptionalId("request"),
    };

    // The document reader hands out objects; these carry the values among them.
    private sealed record DecisionBox(Decision Decision);

    private sealed record PositionBox(HistoryPosition Position);

    private sealed record BasisBox(DecisionBasis Basis);
}
