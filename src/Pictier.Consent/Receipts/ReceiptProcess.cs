using Pictier.Consent.Json;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Receipts;

/// <summary>What an event of a receipt speaks of: operations, purposes, data, recipients.</summary>
internal sealed record ReceiptProcess(
    ConsentOperations Operations,
    IReadOnlyList<string>? Purposes,
    IReadOnlyList<string>? Data,
    RecipientScope? Recipients,
    IReadOnlyList<string>? ThirdParties)
{
    private static readonly Dictionary<string, EventOperation> Operation =
        Words<EventOperation>.All.ToDictionary(ReceiptVocabulary.ProcessingOf, o => o, StringComparer.Ordinal);

    private static readonly ReceiptProcess None = new(default, null, null, null, null);

    internal static ReceiptProcess Read(ObjectReader json) => json.Mandatory("dpv:hasProcess", (value, path) => json.Document.Object(value, path, o =>
        ConsentReceiptReader.Node(o, "dpv:Process", () => new ReceiptProcess(
            Processing(o),
            Named(o, "dpv:hasPurpose", "dpv:Purpose"),
            Named(o, "dpv:hasPersonalData", "dpv:PersonalData"),
            o.Object("dpv:hasRecipient", Scope),
            Named(o, "dpv:hasRecipientThirdParty", "dpv:ThirdParty"))))) ?? None;

    /// <summary>The ids of a list of things; null when there is no list.</summary>
    internal static IReadOnlyList<string>? Named(ObjectReader json, string property, string type) =>
        json.Optional(property, (value, path) => json.Document.List(value, path, (item, itemPath) => json.Document.Object(
            item, itemPath, o => ConsentReceiptReader.Node(o, type, () => o.Id("dct:identifier")))));

    private static ConsentOperations Processing(ObjectReader json)
    {
        var operations = default(ConsentOperations);
        json.List("dpv:hasProcessing", (value, path) => json.Document.Object(value, path, o =>
        {
            if (Operation.TryGetValue(ConsentReceiptReader.Id(o, Operation.Keys), out var operation))
            {
                operations |= (ConsentOperations)(1 << (int)operation);
            }

            return o;
        }));
        return operations;
    }

    private static RecipientScope Scope(ObjectReader json) => ConsentReceiptReader.Node(json, "dpv:Recipient", () =>
    {
        var named = new RecipientScope
        {
            Ids = Named(json, "dpv:hasRecipientThirdParty", "dpv:ThirdParty") ?? [],
            Kinds = json.Words<RecipientKind>("pc:recipientKind"),
            Classes = json.Ids("pc:recipientClass"),
        };
        return json.Flag("pc:anyRecipient") ? RecipientScope.Any : named;
    });
}
