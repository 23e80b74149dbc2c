using Pictier.Consent.Json;

namespace Pictier.Consent.Ledger;

/// <summary>Reads one ledger event (contract section 2).</summary>
public static class EventReader
{
    /// <summary>The event that one object of JSON holds.</summary>
    /// <exception cref="InvalidDocumentException">It is not a valid event; every error is listed.</exception>
    public static ConsentEvent Parse(ReadOnlyMemory<byte> utf8)
    {
        var errors = new List<DocumentError>();
        var consentEvent = Read(new SourceText("(event)", utf8), DocumentLimits.Default, errors, out _);
        return errors.Count == 0 ? consentEvent! : throw new InvalidDocumentException(errors);
    }

    /// <summary>The event; null when its kind cannot be told. It is only good when no error was added.</summary>
    internal static ConsentEvent? Read(SourceText source, DocumentLimits limits, ICollection<DocumentError> errors, out JsonTree? root)
    {
        root = JsonTreeReader.Read(source, limits, errors);
        return root is null ? null : new DocumentReader(source, errors).Object(root, "$", Read);
    }

    /// <summary>An event as it stands inside another document.</summary>
    internal static ConsentEvent Read(ObjectReader json)
    {
        ConsentEvent result = json.Mandatory("event", json.Document.Word<EventKind>) switch
        {
            EventKind.ConsentGiven => Given(json),
            EventKind.ConsentRefused => Refused(json),
            EventKind.ConsentWithdrawn => Withdrawn(json),
            EventKind.RestrictionImposed => Imposed(json),
            EventKind.RestrictionLifted => Lifted(json),
            _ => Unknown(json),
        };
        return result with { RecordedAt = json.OptionalInstant("recordedAt"), Sequence = Sequence(json) };
    }

    private static ConsentGiven Given(ObjectReader json) => new()
    {
        DataSubject = json.Person("subject"),
        At = json.Instant("at"),
        Consent = json.Id("consent"),
        Operations = Operations(json),
        Purposes = json.MandatoryIds("purposes"),
        Data = json.MandatoryIds("data"),
        Recipients = json.Object("recipients", Recipients),
        Foreign = json.Object("foreign", Foreign),
        NoticeShownAt = json.OptionalInstant("noticeShownAt"),
        Notice = json.Object("notice", o => new Notice(
            o.OptionalText("id"), o.OptionalText("version"), o.OptionalText("sha256"), o.OptionalText("language"))),
        EffectiveFrom = json.OptionalInstant("effectiveFrom"),
        ExpiresAt = json.OptionalInstant("expiresAt"),
        GivenBy = json.OptionalWord("givenBy", ConsentGiver.Principal),
        Representative = json.OptionalText("representative"),
        IdentityConfirmed = json.Flag("identityConfirmed"),
        Method = json.Word<ConsentMethod>("method"),
        Evidence = json.OptionalText("evidence"),
        Supersedes = json.OptionalId("supersedes"),
    };

    private static ConsentRefused Refused(ObjectReader json) => new()
    {
        DataSubject = json.Person("subject"),
        At = json.Instant("at"),
        Consent = json.Id("consent"),
        Operations = Operations(json),
        Purposes = json.MandatoryIds("purposes"),
        Data = json.IdsOrAll("data"),
        Recipients = json.Object("recipients", Recipients),
    };

    private static ConsentWithdrawn Withdrawn(ObjectReader json) => new()
    {
        DataSubject = json.Person("subject"),
        At = json.Instant("at"),
        Consent = json.OptionalId("consent"),
        Purposes = json.IdsOrAll("purposes"),
        By = json.OptionalWord("by", ConsentGiver.Principal),
    };

    private static RestrictionImposed Imposed(ObjectReader json) => new()
    {
        DataSubject = json.Person("subject"),
        At = json.Instant("at"),
        Restriction = json.Id("restriction"),
        Kind = json.Word<RestrictionKind>("kind"),
        Purposes = json.IdsOrAll("purposes"),
        Data = json.IdsOrAll("data"),
        Recipients = json.IdsOrAll("recipients"),
    };

    private static RestrictionLifted Lifted(ObjectReader json) => new()
    {
        DataSubject = json.Person("subject"),
        At = json.Instant("at"),
        Restriction = json.Id("restriction"),
    };

    // The kind of event is an error already; only what all events share is read, so that nothing else is called unknown.
    private static RestrictionLifted Unknown(ObjectReader json)
    {
        json.IgnoreOthers();
        return new() { DataSubject = json.Person("subject"), At = json.Instant("at"), Restriction = string.Empty };
    }

    private static long? Sequence(ObjectReader json) => json.Optional("seq", (value, path) => json.Document.LongNumber(value, path));

    internal static ConsentOperations Operations(ObjectReader json)
    {
        var operations = ConsentOperations.None;
        json.Mandatory("operations", (value, path) => json.Document.List(value, path, (item, itemPath) =>
        {
            operations |= json.Document.Word<EventOperation>(item, itemPath) is { } operation ? (ConsentOperations)(1 << (int)operation) : 0;
            return (object?)null;
        }));
        return operations;
    }

    private static RecipientScope Recipients(ObjectReader json)
    {
        var any = json.Has("any");
        var isTrue = json.Flag("any", byDefault: true);
        if (!isTrue)
        {
            json.Error("any", "`any` is only ever `true`; name the recipients instead, or leave `any` out.");
        }

        var scope = new RecipientScope
        {
            Ids = json.Ids("ids"),
            Kinds = json.Words<RecipientKind>("kinds"),
            Classes = json.Ids("classes"),
        };
        if (any && isTrue && (json.Has("ids") || json.Has("kinds") || json.Has("classes")))
        {
            json.Error("any", "`any` stands alone: any recipient, or the named ones, not both.");
        }

        return any ? RecipientScope.Any : scope;
    }

    private static ForeignConsent Foreign(ObjectReader json) => new()
    {
        Countries = Countries(json),
        CountryName = json.OptionalWord("countryName", ForeignInformation.Missing),
        System = json.OptionalWord("system", ForeignInformation.Missing),
        Measures = json.OptionalWord("measures", ForeignInformation.Missing),
    };

    /// <summary>The countries; null when they are unspecified.</summary>
    internal static IReadOnlyList<string>? Countries(ObjectReader json) =>
        json.Mandatory("countries", (value, path) => Countries(json, value, path)) is { Count: > 0 } named
            ? named[0] == Unspecified ? null : named
            : [];

    private static IReadOnlyList<string>? Countries(ObjectReader json, JsonTree value, string path)
    {
        if (value.Kind == JsonKind.Text && value.Text == Unspecified)
        {
            return [Unspecified];
        }

        return value.Kind == JsonKind.Array
            ? json.Document.List(value, path, (item, itemPath) => json.Document.Country(item, itemPath, orUnknown: false))
            : json.Document.Expected<IReadOnlyList<string>>(value, path, "an array of countries, or `unspecified`");
    }

    internal const string Unspecified = "unspecified";
}
