namespace Pictier.Consent.Testing.Invariants;

/// <summary>A property of a request, or of what its principal said, that an invariant can speak of.</summary>
/// <param name="Name">How it is written.</param>
/// <param name="Kind">What stands behind it.</param>
/// <param name="Vocabulary">The words that may stand there; empty for other kinds.</param>
/// <param name="Meaning">When a request has it, in one sentence.</param>
internal sealed record RequestProperty(string Name, PropertyKind Kind, IReadOnlyList<string> Vocabulary, string Meaning)
{
    private static readonly RequestProperty[] Catalogue =
    [
        Of<Operation>("operation", "The operation is one of these."),
        Ids("purpose", "The purpose is one of these."),
        OneOf("purposeClause", PurposeClauses, "The purpose stands in one of these clauses; one that is not declared yet stands in `none`."),
        Flag("purposeServed", "The purpose, or for one of 2.1(3) the purpose that it serves, is declared: under 2.1(1), or under 2.1(2) and incidental."),
        Flag("settlesAmountsOwed", "The purpose, or the one that it serves, settles amounts owed to the company."),
        Flag("dataWithinPurpose", "All the data is needed by the purpose, or by the one that it serves."),
        Ids("dataIncludes", "Some of the data is one of these categories."),
        Ids("dataWithin", "All the data is among these categories."),
        Flag("specialCare", "Some of the data is special care-required, or it is unknown whether it is."),
        Flag("myNumber", "Some of the data is the Individual Number."),
        Ids("recipient", "The recipient is one of these."),
        Of<RecipientKind>("recipientKind", "The recipient is of one of these kinds."),
        new("recipientLocation", PropertyKind.Words, ["japan", "abroad", "unknown"], "The third party is there; who handles a database for business in Japan is in Japan. The principal and the same legal entity are no third parties."),
        Flag("contractInForce", "The recipient has a contract of entrustment that is in force."),
        Flag("contractIsConfidential", "The recipient's contract has a confidentiality clause."),
        Flag("contractControlsReprovision", "The recipient's contract prohibits onward provision and does not leave re-entrustment free."),
        Flag("safetyMeasuresConfirmed", "The recipient's safety measures are confirmed."),
        Flag("purposeWithinContract", "The recipient's contract names the purpose."),
        Flag("dataWithinContract", "The recipient's contract names all the data."),
        Flag("lawEnforced", "The law is asked beside the policy (option `legalOverlay`)."),
        new("from", PropertyKind.Time, [], "It is this time or later."),
        new("until", PropertyKind.Time, [], "It is before this time."),
        Of<RestrictionKind>("restriction", "A restriction of one of these kinds is in force and meets the request."),
        Flag("deceased", "The principal is known to have died."),
        Flag("unjust", "The use is likely to foment or induce an unlawful or unjust act."),
        Flag("heldLawfully", "The data held is not known to have been acquired unlawfully."),
        Flag("receivedByOptOut", "The data held was received from another operator by opt-out."),
        Flag("specialCareBasis", "It is on record how special care-required data was lawfully acquired."),
        Of<FormKind>("form", "The information is claimed to be of one of these forms."),
        Flag("attested", "Somebody attests to the form."),
        Of<AcquisitionSource>("source", "The data is acquired from one of these sources."),
        Flag("acquiredLawfully", "The way of acquisition is lawful and appropriate."),
        Flag("purposeIndicatedBefore", "The purpose was indicated before the acquisition."),
        Of<ProvisionMethod>("method", "The data is provided in one of these ways."),
        Of<Compulsion>("authorityRequest", "An authority requests the data, with one of these degrees of compulsion."),
        OneOf("claim", ClaimKinds, "There is a claim of one of these kinds, complete or not."),
        OneOf("completeClaim", ClaimKinds, "There is a claim of one of these kinds that lacks nothing which the policy asks of it."),
        Flag("consentGiven", "The principal gave some consent, whatever it covers."),
        Flag("consentStanding", "The principal gave some consent, whatever it covers, and did not withdraw it."),
    ];

    private static IReadOnlyList<string> PurposeClauses => ["none", "2.1(1)", "2.1(2)", "2.1(3)"];

    private static IReadOnlyList<string> ClaimKinds => ["life-body-or-fortune", "public-health-or-children", "public-affairs", "required-by-law"];

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<RequestProperty> All => Catalogue;

    private static RequestProperty Flag(string name, string meaning) => new(name, PropertyKind.Flag, [], meaning);

    private static RequestProperty Ids(string name, string meaning) => new(name, PropertyKind.Ids, [], meaning);

    private static RequestProperty OneOf(string name, IReadOnlyList<string> words, string meaning) => new(name, PropertyKind.Words, words, meaning);

    private static RequestProperty Of<TEnum>(string name, string meaning)
        where TEnum : struct, Enum => OneOf(name, [.. Words<TEnum>.All.Select(Words<TEnum>.NameOf).Where(w => w != "unknown")], meaning);
}

/// <summary>What stands behind a property.</summary>
internal enum PropertyKind
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>Words of a closed vocabulary.</summary>
    Words,

    /// <summary>Ids of the policy.</summary>
    Ids,

    /// <summary>An instant.</summary>
    Time,
}
