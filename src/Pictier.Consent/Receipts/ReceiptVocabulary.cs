using Pictier.Consent.Ledger;

namespace Pictier.Consent.Receipts;

/// <summary>The names that receipts use, and no others.</summary>
internal static class ReceiptVocabulary
{
    /// <summary>The Data Privacy Vocabulary.</summary>
    internal const string Dpv = "https://w3id.org/dpv#";

    /// <summary>Dublin Core terms.</summary>
    internal const string Dct = "http://purl.org/dc/terms/";

    /// <summary>Our own vocabulary, for what the others lack.</summary>
    internal const string Own = "https://pictier.com/ns/consent#";

    /// <summary>What a receipt conforms to.</summary>
    internal const string Profile = "https://w3id.org/dpv/schema/dpv-27560#receipt";

    /// <summary>The terms of DPV 2.3 in use: a test compares them with the published list, and with what is written.</summary>
    internal static IReadOnlyList<string> DpvTerms { get; } =
    [
        "Collect",
        "ConsentGiven",
        "ConsentNotice",
        "ConsentReceipt",
        "ConsentRecord",
        "ConsentRefused",
        "ConsentWithdrawn",
        "DataController",
        "DataSubject",
        "Disclose",
        "PersonalData",
        "Process",
        "Purpose",
        "Recipient",
        "Representative",
        "TemporalDuration",
        "ThirdCountry",
        "ThirdParty",
        "Transfer",
        "Use",
        "hasConsentStatus",
        "hasContact",
        "hasCountry",
        "hasDataController",
        "hasDataSubject",
        "hasDuration",
        "hasIndicationMethod",
        "hasJurisdiction",
        "hasName",
        "hasNotice",
        "hasPersonalData",
        "hasProcess",
        "hasProcessing",
        "hasPurpose",
        "hasRecipient",
        "hasRecipientThirdParty",
        "hasThirdCountry",
        "isIndicatedAtTime",
        "isIndicatedBy",
    ];

    /// <summary>Our own terms with their meaning, as the vocabulary states them.</summary>
    internal static IReadOnlyDictionary<string, string> OwnTerms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RestrictionImposed"] = "A restriction takes effect for a person's data (section 5 of the policy).",
        ["RestrictionLifted"] = "A restriction is lifted.",
        ["anyRecipient"] = "The consent or refusal speaks of any recipient.",
        ["consent"] = "The consent that is withdrawn.",
        ["countriesUnspecified"] = "The consent names no country.",
        ["countryName"] = "Whether the person was told the name of the country (APPI 28(2)).",
        ["events"] = "What the person said, or what was imposed or lifted for them, in the order of the ledger.",
        ["evidence"] = "The reference of the evidence.",
        ["foreign"] = "What a consent says of third parties in foreign countries (APPI 28).",
        ["from"] = "When the consent becomes effective, inclusive.",
        ["identityConfirmed"] = "Whether it was confirmed that it is that person.",
        ["measures"] = "Whether the person was told of the recipient's measures (APPI 28(2)).",
        ["recipientClass"] = "A class of recipients, as the policy names it.",
        ["recipientKind"] = "A kind of recipients.",
        ["restrictionKind"] = "What kind of restriction it is.",
        ["role"] = "In which role somebody gave or withdrew the consent.",
        ["sequence"] = "The position in the ledger.",
        ["sha256"] = "The hash of the notice that was shown.",
        ["shownAt"] = "When the notice was shown.",
        ["system"] = "Whether the person was told of the country's system for the protection of personal information (APPI 28(2)).",
        ["until"] = "When the consent expires, exclusive.",
    };

    /// <summary>The processing that an operation is.</summary>
    internal static string ProcessingOf(EventOperation operation) => operation switch
    {
        EventOperation.Acquire => "dpv:Collect",
        EventOperation.Use => "dpv:Use",
        EventOperation.ProvideDomestic => "dpv:Disclose",
        _ => "dpv:Transfer",
    };
}
