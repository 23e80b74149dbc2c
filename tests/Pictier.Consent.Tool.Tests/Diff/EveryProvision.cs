using Pictier.Consent.Ledger;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>Provisions of the photo to the partner of <see cref="SmallPolicy.Partner"/>, with at most one consent and one claim: written out, not drawn.</summary>
internal static class EveryProvision
{
    private static readonly DataSubjectFacts[] Subjects = [DataSubjectFacts.Unknown, new() { BirthDate = new DateOnly(2009, 6, 1) }];

    private static readonly ExceptionClaim[][] Claims =
    [
        [],
        [
            new RequiredByLawClaim { Data = [new DataCategory("photo")], Evidence = "order", Statute = "statute", Jurisdiction = "JP", Compulsion = Compulsion.MandatoryOrder },
        ],
    ];

    private static readonly ForeignConsent Told = new()
    {
        CountryName = ForeignInformation.Provided,
        System = ForeignInformation.Provided,
        Measures = ForeignInformation.Provided,
    };

    private static bool[] Either => [true, false];

    internal static IEnumerable<Situation> All() =>
        from consent in Consents().Prepend([])
        from refused in new[] { 0, 5, 50 }
        from restriction in new RestrictionKind?[] { null, RestrictionKind.CeaseProvision, RestrictionKind.CeaseUse }
        let events = consent.Concat(Refusal(refused)).Concat(Said.Restriction(restriction)).OrderBy(e => e.At).ToList()
        from subject in Subjects
        from claims in Claims
        select new Situation(
            ProcessingRequest.Provide(Said.Someone, new Purpose("offers"), [new DataCategory("photo")], new Recipient("publisher")) with { DataSubjectFacts = subject, Claims = claims },
            events,
            Said.At);

    private static IEnumerable<IEnumerable<ConsentEvent>> Consents() =>
        from operations in new[]
        {
            ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign, ConsentOperations.ProvideDomestic, ConsentOperations.ProvideForeign, ConsentOperations.Use,
        }
        from recipients in new[] { RecipientScope.Any, null }
        from foreign in new[] { null, Told, Told with { Countries = ["US"] }, Told with { Countries = ["FR"] }, new ForeignConsent() }
        from data in new[] { "photo", "all" }
        from proven in Either
        from giver in new[] { ConsentGiver.Principal, ConsentGiver.LegalRepresentative }
        from withdrawn in Either
        from replaced in Either
        select Consent(
            new ConsentGiven
            {
                DataSubject = Said.Someone,
                At = Said.At.AddDays(-20),
                Consent = "consent",
                Operations = operations,
                Purposes = ["offers"],
                Data = [data],
                Recipients = recipients,
                Foreign = foreign,
                IdentityConfirmed = proven,
                GivenBy = giver,
                Representative = giver == ConsentGiver.Principal ? null : "guardian",
                NoticeShownAt = Said.At.AddDays(-20),
                Method = ConsentMethod.Click,
                Evidence = "evidence",
            },
            withdrawn,
            replaced);

    // What replaces it covers nothing that is asked.
    private static IEnumerable<ConsentEvent> Consent(ConsentGiven given, bool withdrawn, bool replaced) =>
        Said.Consent(given, withdrawn, replaced ? given with { Operations = ConsentOperations.Acquire, Purposes = ["others"], Data = ["others"] } : null);

    private static IEnumerable<ConsentEvent> Refusal(int daysBefore) => daysBefore == 0 ? [] :
    [
        new ConsentRefused
        {
            DataSubject = Said.Someone,
            At = Said.At.AddDays(-daysBefore),
            Consent = "refusal",
            Operations = ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign,
            Purposes = ["offers"],
        },
    ];
}
