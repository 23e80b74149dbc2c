using System.Text.Json;
using Pictier.Consent.Json;

namespace Pictier.Consent.Ledger;

/// <summary>Writes ledger events as JSON; reading one again gives the same event. What has its default is left out.</summary>
public static class EventWriter
{
    /// <summary>The event as one line of JSON, without a line break.</summary>
    public static string Write(ConsentEvent consentEvent)
    {
        ArgumentNullException.ThrowIfNull(consentEvent);
        return JsonOutput.ToText(json => Write(json, consentEvent));
    }

    /// <summary>The event as one object of JSON in UTF-8.</summary>
    public static byte[] WriteUtf8(ConsentEvent consentEvent)
    {
        ArgumentNullException.ThrowIfNull(consentEvent);
        return JsonOutput.ToBytes(json => Write(json, consentEvent));
    }

    internal static void Write(Utf8JsonWriter json, ConsentEvent consentEvent)
    {
        json.WriteStartObject();
        if (consentEvent.Sequence is { } sequence)
        {
            json.WriteNumber("seq", sequence);
        }

        json.Word("event", KindOf(consentEvent));
        json.Text("subject", consentEvent.DataSubject.Value);
        json.Instant("at", consentEvent.At);
        json.Instant("recordedAt", consentEvent.RecordedAt);
        switch (consentEvent)
        {
            case ConsentGiven given:
                Given(json, given);
                break;
            case ConsentRefused refused:
                json.Text("consent", refused.Consent);
                Operations(json, refused.Operations);
                json.Ids("purposes", refused.Purposes);
                json.IdsUnlessAll("data", refused.Data);
                json.Object("recipients", refused.Recipients, Recipients);
                break;
            case ConsentWithdrawn withdrawn:
                json.Text("consent", withdrawn.Consent);
                json.IdsUnlessAll("purposes", withdrawn.Purposes);
                json.WordUnless("by", withdrawn.By, ConsentGiver.Principal);
                break;
            case RestrictionImposed imposed:
                json.Text("restriction", imposed.Restriction);
                json.Word("kind", imposed.Kind);
                json.IdsUnlessAll("purposes", imposed.Purposes);
                json.IdsUnlessAll("data", imposed.Data);
                json.IdsUnlessAll("recipients", imposed.Recipients);
                break;
            case RestrictionLifted lifted:
                json.Text("restriction", lifted.Restriction);
                break;
        }

        json.WriteEndObject();
    }

    private static EventKind KindOf(ConsentEvent consentEvent) => consentEvent switch
    {
        ConsentGiven => EventKind.ConsentGiven,
        ConsentRefused => EventKind.ConsentRefused,
        ConsentWithdrawn => EventKind.ConsentWithdrawn,
        RestrictionImposed => EventKind.RestrictionImposed,
        _ => EventKind.RestrictionLifted,
    };

    private static void Given(Utf8JsonWriter json, ConsentGiven given)
    {
        json.Text("consent", given.Consent);
        Operations(json, given.Operations);
        json.Ids("purposes", given.Purposes);
        json.Ids("data", given.Data);
        json.Object("recipients", given.Recipients, Recipients);
        json.Object("foreign", given.Foreign, Foreign);
        json.Instant("noticeShownAt", given.NoticeShownAt);
        json.Object("notice", given.Notice, static (json, n) =>
        {
            json.Text("id", n.Id);
            json.Text("version", n.Version);
            json.Text("sha256", n.Sha256);
            json.Text("language", n.Language);
        });
        json.Instant("effectiveFrom", given.EffectiveFrom);
        json.Instant("expiresAt", given.ExpiresAt);
        json.WordUnless("givenBy", given.GivenBy, ConsentGiver.Principal);
        json.Text("representative", given.Representative);
        json.Flag("identityConfirmed", given.IdentityConfirmed);
        json.Word("method", given.Method);
        json.Text("evidence", given.Evidence);
        json.Text("supersedes", given.Supersedes);
    }

    private static void Operations(Utf8JsonWriter json, ConsentOperations operations) =>
        json.Ids("operations", Words<EventOperation>.All
            .Where(o => operations.HasFlag((ConsentOperations)(1 << (int)o)))
            .Select(Words<EventOperation>.NameOf));

    private static void Recipients(Utf8JsonWriter json, RecipientScope scope)
    {
        json.Flag("any", scope.IsAny);
        json.IdsUnlessEmpty("ids", scope.Ids);
        json.ListUnlessEmpty("kinds", scope.Kinds, static (json, k) => json.WriteStringValue(Words<RecipientKind>.NameOf(k)));
        json.IdsUnlessEmpty("classes", scope.Classes);
    }

    private static void Foreign(Utf8JsonWriter json, ForeignConsent foreign)
    {
        if (foreign.Countries is { } countries)
        {
            json.Ids("countries", countries);
        }
        else
        {
            json.Text("countries", EventReader.Unspecified);
        }

        json.WordUnless("countryName", foreign.CountryName, ForeignInformation.Missing);
        json.WordUnless("system", foreign.System, ForeignInformation.Missing);
        json.WordUnless("measures", foreign.Measures, ForeignInformation.Missing);
    }
}
