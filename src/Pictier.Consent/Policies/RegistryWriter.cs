using System.Text.Json;
using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>Writes the registries of a policy document.</summary>
internal static class RegistryWriter
{
    internal static void DataCategory(Utf8JsonWriter json, DataCategoryDocument category) => Object(json, () =>
    {
        json.Text("id", category.Id);
        json.WordUnless("specialCare", category.SpecialCare, SpecialCare.Unknown);
        json.Flag("identificationCode", category.IdentificationCode);
        json.Flag("myNumber", category.MyNumber);
        json.IdsUnlessEmpty("group", category.Groups);
        Text(json, "title", category.Title);
    });

    internal static void Purpose(Utf8JsonWriter json, PurposeDocument purpose) => Object(json, () =>
    {
        json.Text("id", purpose.Id);
        json.Text("clause", WrittenWords.WordOf(WrittenWords.PurposeClauses, purpose.Clause));
        json.IdsUnlessEmpty("data", purpose.Data);
        json.Flag("incidental", purpose.Incidental);
        json.Instant("declaredFrom", purpose.DeclaredFrom);
        json.Flag("relatedToEarlier", purpose.RelatedToEarlier);
        json.Instant("publishedAt", purpose.PublishedAt);
        json.Flag("settlesAmountsOwed", purpose.SettlesAmountsOwed);
        json.IdsUnlessEmpty("settlementData", purpose.SettlementData);
        json.Flag("solicitsConsent", purpose.SolicitsConsent);
        Text(json, "title", purpose.Title);
    });

    internal static void Recipient(Utf8JsonWriter json, RecipientDocument recipient) => Object(json, () =>
    {
        json.Text("id", recipient.Id);
        json.Word("kind", recipient.Kind);
        json.Text("country", recipient.Country);
        json.Flag("handlesDatabaseInJapan", recipient.HandlesDatabaseInJapan);
        json.IdsUnlessEmpty("classes", recipient.Classes);
        json.WordUnless("settlementAnchor", recipient.SettlementAnchor, SettlementAnchor.None);
        json.Object("contract", recipient.Contract, Contract);
        json.Object("equivalence", recipient.Equivalence, Equivalence);
    });

    internal static void ServiceRule(Utf8JsonWriter json, ServiceRuleDocument rule) => Object(json, () =>
    {
        json.Text("id", rule.Id);
        json.Instant("publishedAt", rule.PublishedAt);
        json.IdsUnlessEmpty("recipients", rule.Recipients);
        json.IdsUnlessEmpty("data", rule.Data);
        json.IdsUnlessEmpty("purposes", rule.Purposes);
        json.WordUnless("anchor", rule.Anchor, ServiceRuleAnchor.None);
    });

    internal static void OptOutFiling(Utf8JsonWriter json, OptOutFilingDocument filing) => Object(json, () =>
    {
        json.Text("id", filing.Id);
        json.Text("generation", WrittenWords.WordOf(WrittenWords.FilingGenerations, filing.Generation));
        json.Instant("filedAt", filing.FiledAt);
        json.Instant("principalNoticeAt", filing.PrincipalNoticeAt);
        json.Text("waitingPeriod", Times.Write(filing.WaitingPeriod));
        json.Instant("plannedStart", filing.PlannedStart);
        json.Ids("data", filing.Data);
        json.List("methods", filing.Methods, static (json, m) => json.WriteStringValue(Words<ProvisionMethod>.NameOf(m)));
        json.Instant("withdrawnAt", filing.WithdrawnAt);
    });

    internal static void JointUseNotice(Utf8JsonWriter json, JointUseNoticeDocument notice) => Object(json, () =>
    {
        json.Text("id", notice.Id);
        json.Instant("publishedAt", notice.PublishedAt);
        json.IdsUnlessEmpty("data", notice.Data);
        json.IdsUnlessEmpty("users", notice.Users);
        json.IdsUnlessEmpty("purposes", notice.Purposes);
        json.Text("responsiblePerson", notice.ResponsiblePerson);
        json.Text("address", notice.Address);
        json.Text("representative", notice.Representative);
    });

    internal static void Succession(Utf8JsonWriter json, SuccessionDocument succession) => Object(json, () =>
    {
        json.Text("recipient", succession.Recipient);
        json.Word("cause", succession.Cause);
        json.Instant("effectiveAt", succession.EffectiveAt);
        json.Text("business", succession.Business);
        json.Text("dueDiligenceContract", succession.DueDiligenceContract);
    });

    internal static void Text(Utf8JsonWriter json, string name, LocalizedText? text) => json.Object(name, text, static (json, t) =>
    {
        json.Text("en", t.En);
        json.Text("ja", t.Ja);
    });

    internal static void Object(Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    private static void Contract(Utf8JsonWriter json, EntrustmentContractDocument contract)
    {
        json.Instant("from", contract.From);
        json.Instant("to", contract.To);
        json.Flag("confidentiality", contract.Confidentiality);
        json.Flag("safetyMeasuresConfirmed", contract.SafetyMeasuresConfirmed);
        json.IdsUnlessEmpty("purposes", contract.Purposes);
        json.IdsUnlessEmpty("data", contract.Data);
        json.WordUnless("reEntrustment", contract.ReEntrustment, ReEntrustment.Free);
        json.Flag("onwardProvisionProhibited", contract.OnwardProvisionProhibited);
    }

    private static void Equivalence(Utf8JsonWriter json, EquivalenceDocument profile)
    {
        json.Instant("establishedAt", profile.EstablishedAt);
        json.Instant("endedAt", profile.EndedAt);
        json.Flag("securedWithCompany", profile.SecuredWithCompany);
        json.Instant("lastVerifiedAt", profile.LastVerifiedAt);
        json.WordUnless("impediment", profile.Impediment, Impediment.None);
        if (profile.Mechanism is { } mechanism)
        {
            json.Word("mechanism", mechanism);
        }
    }
}
