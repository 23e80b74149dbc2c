using System.Text.Json;
using Pictier.Consent.Json;

namespace Pictier.Consent.Records;

/// <summary>Writes records of provision and receipt as JSON: to store them, and to disclose them (APPI 33(5)).</summary>
public static class ThirdPartyRecordWriter
{
    /// <summary>The record as one line of JSON; reading it again gives the same record.</summary>
    public static string Write(ThirdPartyRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return JsonOutput.ToText(json => Write(json, record));
    }

    private static void Write(Utf8JsonWriter json, ThirdPartyRecord record)
    {
        json.WriteStartObject();
        json.Word("record", record is ProvisionRecord ? ThirdPartyRecordKind.Provision : ThirdPartyRecordKind.Receipt);
        json.Text("id", record.Id);
        json.Instant("madeAt", record.MadeAt);
        json.Instant("keepUntil", record.KeepUntil);
        json.Text("subject", record.DataSubject.Value);
        json.Ids("data", record.Data);
        json.Object("thirdParty", record.ThirdParty, static (json, t) =>
        {
            json.Text("id", t.Id);
            json.Text("name", t.Name);
            json.Text("address", t.Address);
            json.Text("representative", t.Representative);
        });
        json.Text("request", record.Request);
        switch (record)
        {
            case ProvisionRecord provision:
                json.Instant("providedAt", provision.ProvidedAt);
                json.Text("reason", provision.Reason.Name());
                json.Flag("consentObtained", provision.ConsentObtained);
                json.Text("consent", provision.Consent);
                json.Text("policy", provision.Policy);
                break;
            case ReceiptRecord receipt:
                json.Instant("receivedAt", receipt.ReceivedAt);
                json.Word("route", receipt.Route);
                json.Text("circumstances", receipt.Circumstances);
                json.Flag("filingPublished", receipt.FilingPublished);
                break;
        }

        json.WriteEndObject();
    }
}

/// <summary>The kinds of records as they are written.</summary>
internal enum ThirdPartyRecordKind
{
    Provision,
    Receipt,
}
