using Pictier.Consent.Json;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Notices;

/// <summary>Reads notices strictly: every error at once.</summary>
internal static class NoticeReader
{
    internal const string Format = "pictier-consent/notices/1";

    private const ConsentOperations Provisions = ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign;

    internal static IReadOnlyList<NoticeDocument> Read(SourceText source, DocumentLimits limits, ICollection<DocumentError> errors) =>
        JsonTreeReader.Read(source, limits, errors) is { } root
            ? new DocumentReader(source, errors).Object(root, "$", Notices) ?? []
            : [];

    private static IReadOnlyList<NoticeDocument> Notices(ObjectReader json)
    {
        if (json.Mandatory("format", json.Document.Text) is { } format && format != Format)
        {
            json.Error("format", $"Found the format `{JsonTree.Shorten(format)}`, expected `{Format}`.");
        }

        return json.Mandatory("notices", (value, path) => json.Document.List(value, path, (item, itemPath) => json.Document.ObjectOrEmpty(item, itemPath, Notice))) ?? [];
    }

    private static NoticeDocument Notice(ObjectReader json)
    {
        var notice = new NoticeDocument
        {
            Id = json.Id("id"),
            Version = json.Id("version"),
            Title = Text(json, "title"),
            Text = Text(json, "text"),
            Operations = EventReader.Operations(json),
            Purposes = Named(json, "purposes"),
            Data = Named(json, "data"),
            Recipients = json.Ids("recipients"),
            Foreign = json.Object("foreign", Foreign),
            ValidFor = json.OptionalDuration("validFor", daysOnly: true),
        };
        Agree(json, notice);
        return notice;
    }

    // What is asked must be told, and what is told must be asked for.
    private static void Agree(ObjectReader json, NoticeDocument notice)
    {
        var (provides, abroad) = ((notice.Operations & Provisions) != 0, notice.Operations.HasFlag(ConsentOperations.ProvideForeign));
        if (json.Has("operations") && notice.Operations == ConsentOperations.None)
        {
            json.Error("operations", "The notice asks for nothing; name at least one operation.");
        }

        if (provides != notice.Recipients.Count > 0)
        {
            json.Error("recipients", provides
                ? "The notice asks to provide data; name the recipients."
                : "The notice names recipients, but does not ask to provide data to them; add `provide-domestic` or `provide-foreign` to `operations`.");
        }

        if (abroad != notice.Foreign is not null)
        {
            json.Error("foreign", abroad
                ? "The notice asks to provide data to a foreign country; tell its name, its system and the recipient's measures (APPI 28(2))."
                : "The notice tells of foreign countries, but does not ask to provide data there; add `provide-foreign` to `operations`.");
        }
    }

    private static ForeignNotice Foreign(ObjectReader json) => new()
    {
        Countries = EventReader.Countries(json),
        CountryName = Statement(json, "countryName"),
        System = Statement(json, "system"),
        Measures = Statement(json, "measures"),
    };

    private static ForeignStatement Statement(ObjectReader json, string name) =>
        json.Mandatory(name, (value, path) => json.Document.Object(value, path, o =>
        {
            var isTold = o.Has("provided");
            if (isTold == o.Has("unavailableWithReason"))
            {
                o.Error("provided", "Say one of the two: what is told in `provided`, or why it cannot be told in `unavailableWithReason`.");
                return new ForeignStatement(default, new(null, null));
            }

            return new ForeignStatement(
                isTold ? ForeignInformation.Provided : ForeignInformation.UnavailableWithReason,
                Text(o, isTold ? "provided" : "unavailableWithReason"));
        })) ?? new ForeignStatement(default, new(null, null));

    // People are addressed in their language: both are written, or the notice cannot be shown to some of them.
    private static LocalizedText Text(ObjectReader json, string name) =>
        json.Mandatory(name, (value, path) => json.Document.Object(value, path, o => new LocalizedText(Words(o, "en"), Words(o, "ja"))))
        ?? new LocalizedText(null, null);

    private static string? Words(ObjectReader json, string language)
    {
        var text = json.Mandatory(language, json.Document.Text);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            json.Error(language, "The text is blank; write what people are told.");
        }

        return text;
    }

    private static IReadOnlyList<string> Named(ObjectReader json, string name)
    {
        var ids = json.MandatoryIds(name);
        if (json.Has(name) && ids.Count == 0)
        {
            json.Error(name, $"The array `{name}` is empty; name at least one.");
        }

        return ids;
    }
}
