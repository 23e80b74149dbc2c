using System.Text.Json;
using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>Writes a policy document as JSON; reading it again gives the same document. What has its default is left out.</summary>
public static class PolicyWriter
{
    /// <summary>The document as indented JSON.</summary>
    public static string Write(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return JsonOutput.ToText(json => Write(json, policy), indented: true);
    }

    private static void Write(Utf8JsonWriter json, PolicyDocument policy)
    {
        json.WriteStartObject();
        json.Text("format", PolicyReader.Format);
        json.Text("extends", policy.Extends);
        json.Text("id", policy.Id);
        json.Text("version", policy.Version);
        json.Instant("effectiveFrom", policy.EffectiveFrom);
        json.Object("controller", policy.Controller, static (json, c) =>
        {
            json.Text("name", c.Name);
            json.Text("country", c.Country);
            json.Text("contact", c.Contact);
        });
        json.Object("options", policy.Options, Options);
        json.ListUnlessEmpty("dataCategories", policy.DataCategories, RegistryWriter.DataCategory);
        json.ListUnlessEmpty("purposes", policy.Purposes, RegistryWriter.Purpose);
        json.ListUnlessEmpty("recipients", policy.Recipients, RegistryWriter.Recipient);
        json.ListUnlessEmpty("serviceRules", policy.ServiceRules, RegistryWriter.ServiceRule);
        json.ListUnlessEmpty("optOutFilings", policy.OptOutFilings, RegistryWriter.OptOutFiling);
        json.ListUnlessEmpty("jointUseNotices", policy.JointUseNotices, RegistryWriter.JointUseNotice);
        json.ListUnlessEmpty("successions", policy.Successions, RegistryWriter.Succession);
        json.ListUnlessEmpty("clauses", policy.Clauses, RuleWriter.Clause);
        json.ListUnlessEmpty("rules", policy.Rules, static (json, r) => RuleWriter.Rule(json, r, underClause: false));
        json.WriteEndObject();
    }

    private static void Options(Utf8JsonWriter json, PolicyOptions options)
    {
        json.WordUnless("legalOverlay", options.LegalOverlay, LegalOverlay.Enforce);
        if (options.RepresentativeRequiredBelowAge != 16)
        {
            json.WriteNumber("representativeRequiredBelowAge", options.RepresentativeRequiredBelowAge);
        }

        json.WordUnless("unknownAge", options.UnknownAge, UnknownAge.Adult);
        json.WordUnless("unknownAgeSpecialCare", options.UnknownAgeSpecialCare, UnknownAge.NeedsRepresentative);
        json.Text("maxConsentAge", options.MaxConsentAge is { } age ? Times.Write(age) : null);
        json.Flag("allowDueDiligence", options.AllowDueDiligence);
        json.Flag("directHandoverIsConsent", options.DirectHandoverIsConsent);
        json.IdsUnlessEmpty("equivalentAuthorities", options.EquivalentAuthorities);
        json.Object("voluntaryCessation", options.VoluntaryCessation, static (json, v) =>
        {
            json.Flag("ceaseUse", v.CeaseUse, byDefault: true);
            json.Flag("erase", v.Erase);
        });
    }
}
