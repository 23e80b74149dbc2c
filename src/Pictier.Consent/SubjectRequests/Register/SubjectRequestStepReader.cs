using System.Text;
using Pictier.Consent.Json;

namespace Pictier.Consent.SubjectRequests;

/// <summary>Reads steps of the register.</summary>
public static class SubjectRequestStepReader
{
    /// <summary>The step of a line of JSON.</summary>
    /// <exception cref="InvalidDocumentException">The text is no step; every error is listed.</exception>
    public static SubjectRequestStep Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<DocumentError>();
        var source = new SourceText("(step)", Encoding.UTF8.GetBytes(text));
        var root = JsonTreeReader.Read(source, DocumentLimits.Default, errors);
        var step = root is null ? null : new DocumentReader(source, errors).Object(root, "$", Read);
        return errors.Count == 0 ? step! : throw new InvalidDocumentException(errors);
    }

    private static SubjectRequestStep Read(ObjectReader json) => json.Mandatory("step", json.Document.Word<SubjectRequestStepKind>) switch
    {
        SubjectRequestStepKind.Received => new RequestReceived { At = json.Instant("at"), Request = Request(json), Statement = json.OptionalText("statement") },
        SubjectRequestStepKind.Verified => new RequesterVerified
        {
            At = json.Instant("at"),
            Identity = json.Flag("identity"),
            Authority = json.Flag("authority"),
            Evidence = json.OptionalText("evidence"),
        },
        SubjectRequestStepKind.Decided => new RequestDecided
        {
            At = json.Instant("at"),
            Request = Request(json),
            Reason = json.Word<ReasonCode>("reason"),
            HistoryErased = json.Flag("historyErased"),
        },
        _ => new RequestAnswered { At = json.Instant("at"), Evidence = json.OptionalText("evidence"), Explanation = json.OptionalText("explanation") },
    };

    private static SubjectRequest Request(ObjectReader json) =>
        json.Mandatory("request", (value, path) => json.Document.Object(value, path, SubjectRequestReader.Read))!;
}
