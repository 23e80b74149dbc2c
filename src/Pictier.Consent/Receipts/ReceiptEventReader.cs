using Pictier.Consent.Json;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Receipts;

/// <summary>Reads the events of a receipt; the principal is named once, in the receipt.</summary>
internal static class ReceiptEventReader
{
    private static readonly string[] Statuses = ["dpv:ConsentGiven", "dpv:ConsentRefused", "dpv:ConsentWithdrawn"];

    private static readonly string[] Types = ["dpv:ConsentRecord", "pc:RestrictionImposed", "pc:RestrictionLifted"];

    internal static ConsentEvent Read(ObjectReader json)
    {
        var type = json.Mandatory("@type", json.Document.Text) ?? string.Empty;
        if (!Types.Contains(type))
        {
            json.Error("@type", $"Found `{JsonTree.Shorten(type)}`, expected one of {ObjectReader.Quote(Types)}.");
        }

        ConsentEvent read = type switch
        {
            "pc:RestrictionImposed" => Imposed(json),
            "pc:RestrictionLifted" => new RestrictionLifted { DataSubject = default, At = At(json), Restriction = json.Id("dct:identifier") },
            _ => Consent(json),
        };
        return read with
        {
            RecordedAt = json.OptionalInstant("dct:created"),
            Sequence = json.Find("pc:sequence") is { } value ? json.Document.LongNumber(value, $"{json.Path}.pc:sequence") : null,
        };
    }

    private static DateTimeOffset At(ObjectReader json) => json.Instant("dpv:isIndicatedAtTime");

    private static ConsentEvent Consent(ObjectReader json) => ConsentReceiptReader.Reference(json, "dpv:hasConsentStatus", Statuses) switch
    {
        "dpv:ConsentRefused" => Refused(json),
        "dpv:ConsentWithdrawn" => Withdrawn(json),
        _ => Given(json),
    };

    private static ConsentGiven Given(ObjectReader json)
    {
        var process = ReceiptProcess.Read(json);
        var (giver, representative) = IndicatedBy(json);
        var (notice, shownAt) = Notice(json);
        var duration = json.Object("dpv:hasDuration", o => ConsentReceiptReader.Node(
            o, "dpv:TemporalDuration", () => new Duration(o.OptionalInstant("pc:from"), o.OptionalInstant("pc:until"))));
        return new ConsentGiven
        {
            DataSubject = default,
            At = At(json),
            Consent = json.Id("dct:identifier"),
            Operations = process.Operations,
            Purposes = process.Purposes ?? [],
            Data = process.Data ?? [],
            Recipients = process.Recipients,
            Foreign = json.Object("pc:foreign", Foreign),
            NoticeShownAt = shownAt,
            Notice = notice,
            EffectiveFrom = duration?.From,
            ExpiresAt = duration?.Until,
            GivenBy = giver,
            Representative = representative,
            IdentityConfirmed = json.Flag("pc:identityConfirmed"),
            Method = json.Word<ConsentMethod>("dpv:hasIndicationMethod"),
            Evidence = json.OptionalText("pc:evidence"),
            Supersedes = json.OptionalId("dct:replaces"),
        };
    }

    private static ConsentRefused Refused(ObjectReader json)
    {
        var process = ReceiptProcess.Read(json);
        return new ConsentRefused
        {
            DataSubject = default,
            At = At(json),
            Consent = json.Id("dct:identifier"),
            Operations = process.Operations,
            Purposes = process.Purposes ?? [],
            Data = process.Data,
            Recipients = process.Recipients,
        };
    }

    private static ConsentWithdrawn Withdrawn(ObjectReader json) => new()
    {
        DataSubject = default,
        At = At(json),
        Consent = json.OptionalId("pc:consent"),
        Purposes = ReceiptProcess.Read(json).Purposes,
        By = IndicatedBy(json).Giver,
    };

    private static RestrictionImposed Imposed(ObjectReader json)
    {
        var process = ReceiptProcess.Read(json);
        return new RestrictionImposed
        {
            DataSubject = default,
            At = At(json),
            Restriction = json.Id("dct:identifier"),
            Kind = json.Word<RestrictionKind>("pc:restrictionKind"),
            Purposes = process.Purposes,
            Data = process.Data,
            Recipients = process.ThirdParties,
        };
    }

    private static (ConsentGiver Giver, string? Reference) IndicatedBy(ObjectReader json)
    {
        var by = json.Mandatory("dpv:isIndicatedBy", (value, path) => json.Document.Object(value, path, o =>
        {
            var giver = o.Word<ConsentGiver>("pc:role");
            return ConsentReceiptReader.Node(
                o, giver == ConsentGiver.Principal ? "dpv:DataSubject" : "dpv:Representative", () => new Indication(giver, o.OptionalText("dct:identifier")));
        }));
        return (by?.Giver ?? default, by?.Reference);
    }

    private static (Notice? Notice, DateTimeOffset? ShownAt) Notice(ObjectReader json)
    {
        var shown = json.Object("dpv:hasNotice", o => new ShownNotice(
            o.Has("@type")
                ? ConsentReceiptReader.Node(o, "dpv:ConsentNotice", () => new Notice(
                    o.OptionalText("dct:identifier"), o.OptionalText("dct:hasVersion"), o.OptionalText("pc:sha256"), o.OptionalText("dct:language")))
                : null,
            o.OptionalInstant("pc:shownAt")));
        return (shown?.Notice, shown?.At);
    }

    private static ForeignConsent Foreign(ObjectReader json)
    {
        var countries = ReceiptProcess.Named(json, "dpv:hasThirdCountry", "dpv:ThirdCountry");
        if (json.Flag("pc:countriesUnspecified") == countries is not null)
        {
            json.Error("pc:countriesUnspecified", "A consent for foreign countries either names them or leaves them unspecified.");
        }

        return new ForeignConsent
        {
            Countries = countries,
            CountryName = json.OptionalWord("pc:countryName", ForeignInformation.Missing),
            System = json.OptionalWord("pc:system", ForeignInformation.Missing),
            Measures = json.OptionalWord("pc:measures", ForeignInformation.Missing),
        };
    }

    private sealed record Duration(DateTimeOffset? From, DateTimeOffset? Until);

    private sealed record Indication(ConsentGiver Giver, string? Reference);

    private sealed record ShownNotice(Notice? Notice, DateTimeOffset? At);
}
