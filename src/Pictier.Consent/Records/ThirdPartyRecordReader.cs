using System.Text;
using Pictier.Consent.Json;

namespace Pictier.Consent.Records;

/// <summary>Reads records of provision and receipt.</summary>
public static class ThirdPartyRecordReader
{
    /// <summary>The record of a line of JSON.</summary>
    /// <exception cref="InvalidDocumentException">The text is no record; every error is listed.</exception>
    public static ThirdPartyRecord Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<DocumentError>();
        var source = new SourceText("(record)", Encoding.UTF8.GetBytes(text));
        var root = JsonTreeReader.Read(source, DocumentLimits.Default, errors);
        var record = root is null ? null : new DocumentReader(source, errors).Object(root, "$", Read);
        return errors.Count == 0 ? record! : throw new InvalidDocumentException(errors);
    }

    private static ThirdPartyRecord Read(ObjectReader json) =>
        json.Mandatory("record", json.Document.Word<ThirdPartyRecordKind>) == ThirdPartyRecordKind.Receipt ? Receipt(json) : Provision(json);

    private static ProvisionRecord Provision(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        MadeAt = json.Instant("madeAt"),
        KeepUntil = json.Instant("keepUntil"),
        DataSubject = json.Person("subject"),
        Data = json.MandatoryIds("data"),
        ThirdParty = ThirdParty(json),
        Request = json.OptionalText("request"),
        ProvidedAt = json.Instant("providedAt"),
        Reason = json.Word<ReasonCode>("reason"),
        ConsentObtained = json.Flag("consentObtained"),
        Consent = json.OptionalText("consent"),
        Policy = json.OptionalText("policy"),
    };

    private static ReceiptRecord Receipt(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        MadeAt = json.Instant("madeAt"),
        KeepUntil = json.Instant("keepUntil"),
        DataSubject = json.Person("subject"),
        Data = json.MandatoryIds("data"),
        ThirdParty = ThirdParty(json),
        Request = json.OptionalText("request"),
        ReceivedAt = json.Instant("receivedAt"),
        Route = json.Word<ReceiptRoute>("route"),
        Circumstances = json.Mandatory("circumstances", json.Document.Text) ?? string.Empty,
        FilingPublished = json.Flag("filingPublished"),
    };

    private static ThirdParty ThirdParty(ObjectReader json) => json.Mandatory("thirdParty", (value, path) => json.Document.Object(value, path, o => new ThirdParty
    {
        Id = o.Id("id"),
        Name = o.Mandatory("name", o.Document.Text) ?? string.Empty,
        Address = o.OptionalText("address"),
        Representative = o.OptionalText("representative"),
    }))!;
}
