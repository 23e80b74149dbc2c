using System.Text.Json;
using Pictier.Consent.Json;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Receipts;

/// <summary>Writes receipts as JSON-LD; reading one again gives the same receipt. What has its default is left out.</summary>
public static class ConsentReceiptWriter
{
    /// <summary>The receipt as indented JSON-LD with its context: nothing has to be fetched to understand it.</summary>
    public static string Write(ConsentReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return JsonOutput.ToText(json => Write(json, receipt), indented: true);
    }

    private static void Write(Utf8JsonWriter json, ConsentReceipt receipt)
    {
        json.WriteStartObject();
        json.WriteStartObject("@context");
        json.Text("dpv", ReceiptVocabulary.Dpv);
        json.Text("dct", ReceiptVocabulary.Dct);
        json.Text("pc", ReceiptVocabulary.Own);

        // Without this the events would be a set, and their order would mean nothing.
        json.WriteStartObject("pc:events");
        json.Text("@container", "@list");
        json.WriteEndObject();
        json.WriteEndObject();
        json.Text("@type", "dpv:ConsentReceipt");
        json.Text("dct:identifier", receipt.Id);
        Reference(json, "dct:conformsTo", ReceiptVocabulary.Profile);
        json.Instant("dct:issued", receipt.IssuedAt);
        json.Text("dpv:hasJurisdiction", "JP");
        Node(json, "dpv:hasDataSubject", "dpv:DataSubject", () => json.Text("dct:identifier", receipt.DataSubject.Value));
        if (receipt.Controller is { } controller)
        {
            Node(json, "dpv:hasDataController", "dpv:DataController", () =>
            {
                json.Text("dpv:hasName", controller.Name);
                json.Text("dpv:hasCountry", controller.Country);
                json.Text("dpv:hasContact", controller.Contact);
            });
        }

        json.List("pc:events", receipt.History.Events, Event);
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, ConsentEvent consentEvent)
    {
        json.WriteStartObject();
        json.Text("@type", consentEvent switch
        {
            RestrictionImposed => "pc:RestrictionImposed",
            RestrictionLifted => "pc:RestrictionLifted",
            _ => "dpv:ConsentRecord",
        });
        if (consentEvent.Sequence is { } sequence)
        {
            json.WriteNumber("pc:sequence", sequence);
        }

        json.Instant("dpv:isIndicatedAtTime", consentEvent.At);
        json.Instant("dct:created", consentEvent.RecordedAt);
        switch (consentEvent)
        {
            case ConsentGiven given:
                Given(json, given);
                break;
            case ConsentRefused refused:
                json.Text("dct:identifier", refused.Consent);
                Reference(json, "dpv:hasConsentStatus", "dpv:ConsentRefused");
                Process(json, refused.Operations, refused.Purposes, refused.Data, () => Recipients(json, refused.Recipients));
                break;
            case ConsentWithdrawn withdrawn:
                Reference(json, "dpv:hasConsentStatus", "dpv:ConsentWithdrawn");
                json.Text("pc:consent", withdrawn.Consent);
                IndicatedBy(json, withdrawn.By, null);
                Process(json, null, withdrawn.Purposes, null, () => { });
                break;
            case RestrictionImposed imposed:
                json.Text("dct:identifier", imposed.Restriction);
                json.Word("pc:restrictionKind", imposed.Kind);
                Process(json, null, imposed.Purposes, imposed.Data, () => ThirdParties(json, imposed.Recipients));
                break;
            case RestrictionLifted lifted:
                json.Text("dct:identifier", lifted.Restriction);
                break;
        }

        json.WriteEndObject();
    }

    private static void Given(Utf8JsonWriter json, ConsentGiven given)
    {
        json.Text("dct:identifier", given.Consent);
        Reference(json, "dpv:hasConsentStatus", "dpv:ConsentGiven");
        json.Text("dct:replaces", given.Supersedes);
        IndicatedBy(json, given.GivenBy, given.Representative);
        json.Flag("pc:identityConfirmed", given.IdentityConfirmed);
        json.Word("dpv:hasIndicationMethod", given.Method);
        json.Text("pc:evidence", given.Evidence);
        if (given.Notice is not null || given.NoticeShownAt is not null)
        {
            Notice(json, given);
        }

        if (given.EffectiveFrom is not null || given.ExpiresAt is not null)
        {
            Node(json, "dpv:hasDuration", "dpv:TemporalDuration", () =>
            {
                json.Instant("pc:from", given.EffectiveFrom);
                json.Instant("pc:until", given.ExpiresAt);
            });
        }

        Process(json, given.Operations, given.Purposes, given.Data, () => Recipients(json, given.Recipients));
        json.Object("pc:foreign", given.Foreign, Foreign);
    }

    // A time alone means that a notice was shown of which nothing more is known.
    private static void Notice(Utf8JsonWriter json, ConsentGiven given)
    {
        json.WriteStartObject("dpv:hasNotice");
        if (given.Notice is { } notice)
        {
            json.Text("@type", "dpv:ConsentNotice");
            json.Text("dct:identifier", notice.Id);
            json.Text("dct:hasVersion", notice.Version);
            json.Text("pc:sha256", notice.Sha256);
            json.Text("dct:language", notice.Language);
        }

        json.Instant("pc:shownAt", given.NoticeShownAt);
        json.WriteEndObject();
    }

    private static void IndicatedBy(Utf8JsonWriter json, ConsentGiver giver, string? reference) =>
        Node(json, "dpv:isIndicatedBy", giver == ConsentGiver.Principal ? "dpv:DataSubject" : "dpv:Representative", () =>
        {
            json.Word("pc:role", giver);
            json.Text("dct:identifier", reference);
        });

    private static void Process(
        Utf8JsonWriter json, ConsentOperations? operations, IEnumerable<string>? purposes, IEnumerable<string>? data, Action recipients) =>
        Node(json, "dpv:hasProcess", "dpv:Process", () =>
        {
            if (operations is { } permitted)
            {
                json.List("dpv:hasProcessing", Words<EventOperation>.All.Where(o => permitted.HasFlag((ConsentOperations)(1 << (int)o))), static (json, o) =>
                {
                    json.WriteStartObject();
                    json.Text("@id", ReceiptVocabulary.ProcessingOf(o));
                    json.WriteEndObject();
                });
            }

            Named(json, "dpv:hasPurpose", "dpv:Purpose", purposes);
            Named(json, "dpv:hasPersonalData", "dpv:PersonalData", data);
            recipients();
        });

    private static void Recipients(Utf8JsonWriter json, RecipientScope? scope)
    {
        if (scope is not null)
        {
            Node(json, "dpv:hasRecipient", "dpv:Recipient", () =>
            {
                json.Flag("pc:anyRecipient", scope.IsAny);
                ThirdParties(json, scope.Ids.Count == 0 ? null : scope.Ids);
                json.ListUnlessEmpty("pc:recipientKind", scope.Kinds, static (json, k) => json.WriteStringValue(Words<RecipientKind>.NameOf(k)));
                json.IdsUnlessEmpty("pc:recipientClass", scope.Classes);
            });
        }
    }

    private static void ThirdParties(Utf8JsonWriter json, IEnumerable<string>? ids) => Named(json, "dpv:hasRecipientThirdParty", "dpv:ThirdParty", ids);

    private static void Foreign(Utf8JsonWriter json, ForeignConsent foreign)
    {
        json.Flag("pc:countriesUnspecified", foreign.Countries is null);
        Named(json, "dpv:hasThirdCountry", "dpv:ThirdCountry", foreign.Countries);
        json.WordUnless("pc:countryName", foreign.CountryName, ForeignInformation.Missing);
        json.WordUnless("pc:system", foreign.System, ForeignInformation.Missing);
        json.WordUnless("pc:measures", foreign.Measures, ForeignInformation.Missing);
    }

    private static void Named(Utf8JsonWriter json, string property, string type, IEnumerable<string>? ids)
    {
        if (ids is not null)
        {
            json.List(property, ids, (json, id) =>
            {
                json.WriteStartObject();
                json.Text("@type", type);
                json.Text("dct:identifier", id);
                json.WriteEndObject();
            });
        }
    }

    private static void Node(Utf8JsonWriter json, string property, string type, Action write)
    {
        json.WriteStartObject(property);
        json.Text("@type", type);
        write();
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string property, string iri)
    {
        json.WriteStartObject(property);
        json.Text("@id", iri);
        json.WriteEndObject();
    }
}
