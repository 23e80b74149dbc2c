using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>Reads a policy document strictly: syntax and vocabulary, every error at once. Its meaning is the validator's.</summary>
internal static class PolicyReader
{
    internal const string Format = "pictier-consent/policy/1";

    /// <summary>The document; null when it is no policy at all. It is only good when no error was added.</summary>
    internal static PolicySource? Read(SourceText source, DocumentLimits limits, ICollection<DocumentError> errors)
    {
        var flaws = new List<DocumentError>();
        var policy = ReadSource(source, limits, flaws);
        foreach (var flaw in flaws)
        {
            errors.Add(flaw);
        }

        return policy;
    }

    private static PolicySource? ReadSource(SourceText source, DocumentLimits limits, List<DocumentError> flaws) =>
        JsonTreeReader.Read(source, limits, flaws) is { } root && new DocumentReader(source, flaws).Object(root, "$", ReadPolicy) is { } document
            ? new PolicySource(document, source, root, flaws)
            : null;

    internal static void CheckFormat(ObjectReader json, string format)
    {
        if (json.Mandatory("format", json.Document.Text) is { } found && found != format)
        {
            json.Error("format", $"Found the format `{JsonTree.Shorten(found)}`, expected `{format}`.");
        }
    }

    private static PolicyDocument ReadPolicy(ObjectReader json)
    {
        CheckFormat(json, Format);
        return new PolicyDocument
        {
            Extends = json.OptionalId("extends"),
            Id = json.Id("id"),
            Version = json.Id("version"),
            EffectiveFrom = json.Instant("effectiveFrom"),
            Controller = json.Object("controller", o => new ControllerDocument(
                o.OptionalText("name"), o.Optional("country", (v, p) => o.Document.Country(v, p, orUnknown: false)), o.OptionalText("contact"))),
            Options = json.Object("options", ReadOptions) ?? new PolicyOptions(),
            DataCategories = List(json, "dataCategories", RegistryReader.DataCategory),
            Purposes = List(json, "purposes", RegistryReader.Purpose),
            Recipients = List(json, "recipients", RegistryReader.Recipient),
            ServiceRules = List(json, "serviceRules", RegistryReader.ServiceRule),
            OptOutFilings = List(json, "optOutFilings", RegistryReader.OptOutFiling),
            JointUseNotices = List(json, "jointUseNotices", RegistryReader.JointUseNotice),
            Successions = List(json, "successions", RegistryReader.Succession),
            Clauses = List(json, "clauses", RuleReader.Clause),
            Rules = List(json, "rules", RuleReader.Rule),
        };
    }

    internal static IReadOnlyList<T> List<T>(ObjectReader json, string name, Func<ObjectReader, T> read)
        where T : class => json.List(name, (value, path) => json.Document.ObjectOrEmpty(value, path, read));

    private static PolicyOptions ReadOptions(ObjectReader json) => new()
    {
        LegalOverlay = json.OptionalWord("legalOverlay", LegalOverlay.Enforce),
        RepresentativeRequiredBelowAge = json.OptionalNumber("representativeRequiredBelowAge", 0, 150) ?? 16,
        UnknownAge = json.OptionalWord("unknownAge", UnknownAge.Adult),
        UnknownAgeSpecialCare = json.OptionalWord("unknownAgeSpecialCare", UnknownAge.NeedsRepresentative),
        MaxConsentAge = json.OptionalDuration("maxConsentAge", daysOnly: true),
        AllowDueDiligence = json.Flag("allowDueDiligence"),
        DirectHandoverIsConsent = json.Flag("directHandoverIsConsent"),
        EquivalentAuthorities = json.Ids("equivalentAuthorities"),
        VoluntaryCessation = json.Object("voluntaryCessation", o => new VoluntaryCessation
        {
            CeaseUse = o.Flag("ceaseUse", byDefault: true),
            Erase = o.Flag("erase"),
        }) ?? new VoluntaryCessation(),
    };
}
