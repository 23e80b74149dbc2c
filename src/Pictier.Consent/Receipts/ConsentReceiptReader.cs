using System.Text;
using Pictier.Consent.Json;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Receipts;

/// <summary>Reads receipts as <see cref="ConsentReceiptWriter"/> writes them; a receipt that says more or less is not valid.</summary>
public static class ConsentReceiptReader
{
    private const string JapanOnly = "JP";

    /// <summary>The receipt of a JSON-LD text.</summary>
    /// <exception cref="InvalidDocumentException">The text is no receipt; every error is listed.</exception>
    public static ConsentReceipt Read(string text, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<DocumentError>();
        var source = new SourceText("(receipt)", Encoding.UTF8.GetBytes(text));
        var root = JsonTreeReader.Read(source, limits ?? DocumentLimits.Default, errors);
        var receipt = root is null ? null : new DocumentReader(source, errors).Object(root, "$", Receipt);
        return errors.Count == 0 ? receipt! : throw new InvalidDocumentException(errors);
    }

    private static ConsentReceipt Receipt(ObjectReader json)
    {
        json.Mandatory("@context", (value, path) => json.Document.Object(value, path, Context));
        Constant(json, "@type", "dpv:ConsentReceipt");
        Reference(json, "dct:conformsTo", [ReceiptVocabulary.Profile]);
        Constant(json, "dpv:hasJurisdiction", JapanOnly);
        var subject = json.Mandatory("dpv:hasDataSubject", (value, path) => json.Document.Object(value, path, o => Node(o, "dpv:DataSubject", () => o.Person("dct:identifier").Value))) ?? string.Empty;
        return new ConsentReceipt
        {
            Id = json.Id("dct:identifier"),
            IssuedAt = json.Instant("dct:issued"),
            DataSubject = new(subject),
            Controller = json.Object("dpv:hasDataController", o => Node(o, "dpv:DataController", () =>
                new ControllerDocument(o.OptionalText("dpv:hasName"), o.OptionalText("dpv:hasCountry"), o.OptionalText("dpv:hasContact")))),
            History = History(json, new(subject)),
        };
    }

    private static object Context(ObjectReader json)
    {
        Constant(json, "dpv", ReceiptVocabulary.Dpv);
        Constant(json, "dct", ReceiptVocabulary.Dct);
        Constant(json, "pc", ReceiptVocabulary.Own);
        json.Mandatory("pc:events", (value, path) => json.Document.Object(value, path, o =>
        {
            Constant(o, "@container", "@list");
            return o;
        }));
        return json;
    }

    private static ConsentHistory History(ObjectReader json, DataSubjectId subject)
    {
        var index = new LedgerIndex();
        var events = json.Mandatory("pc:events", (value, path) => json.Document.List(value, path, (item, itemPath) => json.Document.Object(item, itemPath, o =>
        {
            var read = ReceiptEventReader.Read(o) with { DataSubject = subject };
            foreach (var contradiction in index.Add(read))
            {
                json.Document.Error(item, itemPath, contradiction.Message);
            }

            return read;
        })));
        return ConsentHistory.OfChecked(events ?? []);
    }

    internal static T Node<T>(ObjectReader json, string type, Func<T> read)
    {
        Constant(json, "@type", type);
        return read();
    }

    internal static void Constant(ObjectReader json, string name, string expected)
    {
        if (json.Mandatory(name, json.Document.Text) is { } found && found != expected)
        {
            json.Error(name, $"Found `{JsonTree.Shorten(found)}`, expected `{expected}`.");
        }
    }

    /// <summary>The thing that a property refers to, which is one of those that are expected.</summary>
    internal static string Reference(ObjectReader json, string name, IReadOnlyCollection<string> expected) =>
        json.Mandatory(name, (value, path) => json.Document.Object(value, path, o => Id(o, expected))) ?? string.Empty;

    internal static string Id(ObjectReader json, IReadOnlyCollection<string> expected)
    {
        var found = json.Mandatory("@id", json.Document.Text) ?? string.Empty;
        if (!expected.Contains(found))
        {
            json.Error("@id", $"Found `{JsonTree.Shorten(found)}`, expected one of {ObjectReader.Quote(expected)}.");
        }

        return found;
    }
}
