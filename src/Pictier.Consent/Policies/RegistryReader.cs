using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>Reads the registries of a policy document: categories, purposes, recipients and what is published or filed about them.</summary>
internal static class RegistryReader
{
    internal static DataCategoryDocument DataCategory(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        SpecialCare = json.OptionalWord("specialCare", SpecialCare.Unknown),
        IdentificationCode = json.Flag("identificationCode"),
        MyNumber = json.Flag("myNumber"),
        Groups = json.Ids("group"),
        Title = Text(json, "title"),
    };

    internal static PurposeDocument Purpose(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        Clause = json.Mandatory("clause", (value, path) => Written(json, value, path, WrittenWords.PurposeClauses)) ?? default,
        Data = json.Ids("data"),
        Incidental = json.Flag("incidental"),
        DeclaredFrom = json.OptionalInstant("declaredFrom"),
        RelatedToEarlier = json.Flag("relatedToEarlier"),
        PublishedAt = json.OptionalInstant("publishedAt"),
        SettlesAmountsOwed = json.Flag("settlesAmountsOwed"),
        SettlementData = json.Ids("settlementData"),
        SolicitsConsent = json.Flag("solicitsConsent"),
        Title = Text(json, "title"),
    };

    internal static RecipientDocument Recipient(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        Kind = json.Word<RecipientKind>("kind"),
        Country = json.Country("country", orUnknown: true),
        HandlesDatabaseInJapan = json.Flag("handlesDatabaseInJapan"),
        Classes = json.Ids("classes"),
        SettlementAnchor = json.OptionalWord("settlementAnchor", SettlementAnchor.None),
        Contract = json.Object("contract", Contract),
        Equivalence = json.Object("equivalence", Equivalence),
    };

    internal static ServiceRuleDocument ServiceRule(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        PublishedAt = json.Instant("publishedAt"),
        Recipients = json.Ids("recipients"),
        Data = json.Ids("data"),
        Purposes = json.Ids("purposes"),
        Anchor = json.OptionalWord("anchor", ServiceRuleAnchor.None),
    };

    internal static OptOutFilingDocument OptOutFiling(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        Generation = json.Mandatory("generation", (value, path) => Written(json, value, path, WrittenWords.FilingGenerations)) ?? default,
        FiledAt = json.Instant("filedAt"),
        PrincipalNoticeAt = json.Instant("principalNoticeAt"),
        WaitingPeriod = json.Mandatory("waitingPeriod", (v, p) => json.Document.Duration(v, p, daysOnly: false)) ?? default,
        PlannedStart = json.OptionalInstant("plannedStart"),
        Data = json.MandatoryIds("data"),
        Methods = Methods(json),
        WithdrawnAt = json.OptionalInstant("withdrawnAt"),
    };

    internal static JointUseNoticeDocument JointUseNotice(ObjectReader json) => new()
    {
        Id = json.Id("id"),
        PublishedAt = json.Instant("publishedAt"),
        Data = json.Ids("data"),
        Users = json.Ids("users"),
        Purposes = json.Ids("purposes"),
        ResponsiblePerson = json.OptionalText("responsiblePerson"),
        Address = json.OptionalText("address"),
        Representative = json.OptionalText("representative"),
    };

    internal static SuccessionDocument Succession(ObjectReader json) => new()
    {
        Recipient = json.Id("recipient"),
        Cause = json.Word<SuccessionCause>("cause"),
        EffectiveAt = json.Instant("effectiveAt"),
        Business = json.Id("business"),
        DueDiligenceContract = json.OptionalText("dueDiligenceContract"),
    };

    internal static LocalizedText? Text(ObjectReader json, string name) =>
        json.Object(name, o => new LocalizedText(o.OptionalText("en"), o.OptionalText("ja")));

    private static EntrustmentContractDocument Contract(ObjectReader json) => new()
    {
        From = json.Instant("from"),
        To = json.OptionalInstant("to"),
        Confidentiality = json.Flag("confidentiality"),
        SafetyMeasuresConfirmed = json.Flag("safetyMeasuresConfirmed"),
        Purposes = json.Ids("purposes"),
        Data = json.Ids("data"),
        ReEntrustment = json.OptionalWord("reEntrustment", ReEntrustment.Free),
        OnwardProvisionProhibited = json.Flag("onwardProvisionProhibited"),
    };

    private static EquivalenceDocument Equivalence(ObjectReader json) => new()
    {
        EstablishedAt = json.Instant("establishedAt"),
        EndedAt = json.OptionalInstant("endedAt"),
        SecuredWithCompany = json.Flag("securedWithCompany"),
        LastVerifiedAt = json.OptionalInstant("lastVerifiedAt"),
        Impediment = json.OptionalWord("impediment", Impediment.None),
        Mechanism = json.Optional("mechanism", json.Document.Word<EquivalenceMechanism>),
    };

    private static List<ProvisionMethod> Methods(ObjectReader json)
    {
        var methods = new List<ProvisionMethod>();
        json.Mandatory("methods", (value, path) => json.Document.List(value, path, (item, itemPath) =>
        {
            // `other` is no method of a filing: 3.2(2) lists the four.
            if (json.Document.WordButZero<ProvisionMethod>(item, itemPath) is { } method)
            {
                methods.Add(method);
            }

            return (object?)null;
        }));
        return methods;
    }

    private static T? Written<T>(ObjectReader json, JsonTree value, string path, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (value.Kind == JsonKind.Text && words.TryGetValue(value.Text, out var word))
        {
            return word;
        }

        json.Document.Expected<string>(value, path, $"one of {ObjectReader.Quote(words.Keys)}");
        return null;
    }
}
