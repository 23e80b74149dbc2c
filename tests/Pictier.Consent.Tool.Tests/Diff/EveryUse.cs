using Pictier.Consent.Ledger;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Tests.Diff;

/// <summary>Every use of the photo for offers that <see cref="SmallPolicy.OnePhoto"/> can tell apart, with at most one consent: written out, not drawn.</summary>
internal static class EveryUse
{
    private static readonly DataSubjectFacts[] Subjects =
    [
        DataSubjectFacts.Unknown,
        new() { Capacity = Capacity.NeedsRepresentative },
        new() { BirthDate = new DateOnly(2009, 6, 1) },
        new() { Status = DataSubjectStatus.Deceased },
        new() { RelatesToLivingPerson = false },
    ];

    private static readonly ExceptionClaim[][] Claims =
    [
        [],
        [Law with { Jurisdiction = "US" }],
        [Law with { Jurisdiction = "US", Compulsion = Compulsion.Voluntary }],
        [Law with { Jurisdiction = "US", Compulsion = Compulsion.Voluntary, Evidence = null }],
        [Law with { Jurisdiction = "US", Evidence = null }],
        [Law with { Jurisdiction = "US", Data = [] }],
        [Law],
    ];

    private static RequiredByLawClaim Law => new()
    {
        Data = [new DataCategory("photo")],
        Evidence = "order",
        Statute = "statute",
        Jurisdiction = "JP",
        Compulsion = Compulsion.MandatoryOrder,
    };

    internal static IEnumerable<Situation> All() =>
        from history in Histories()
        let events = history.OrderBy(e => e.At).ToList()
        from subject in Subjects
        from claims in Claims
        from unjust in events.Count < 2 ? new[] { false, true } : [false]
        select new Situation(
            ProcessingRequest.Use(Said.Someone, new Purpose("offers"), [new DataCategory("photo")]) with { DataSubjectFacts = subject, Claims = claims, Unjust = unjust }, events, Said.At);

    private static IEnumerable<IEnumerable<ConsentEvent>> Histories() =>
        from consent in Consents().Prepend([])
        from refused in new[] { 0, 5, 50 }
        from restriction in new RestrictionKind?[] { null, RestrictionKind.CeaseUse, RestrictionKind.Erase }
        select consent.Concat(Refusal(refused)).Concat(Said.Restriction(restriction));

    private static IEnumerable<IEnumerable<ConsentEvent>> Consents() =>
        from use in Either
        from purpose in Either
        from data in Either
        from proven in Either
        from giver in Either
        from notified in Either
        from given in new[] { 0, 20 }
        from validity in new (int? From, int? Until)[] { (null, null), (5, null), (null, -5) }
        where validity.Until is null || given > 0
        from withdrawn in Either
        from replaced in Either
        select Consent(
            new ConsentGiven
            {
                DataSubject = Said.Someone,
                At = Said.At.AddDays(-given),
                Consent = "consent",
                Operations = use ? ConsentOperations.Use : ConsentOperations.Acquire,
                Purposes = [purpose ? "offers" : "others"],
                Data = [data ? "photo" : "health"],
                IdentityConfirmed = proven,
                GivenBy = giver ? ConsentGiver.Principal : ConsentGiver.LegalRepresentative,
                NoticeShownAt = notified ? Said.At.AddDays(-given) : null,
                EffectiveFrom = validity.From is { } start ? Said.At.AddDays(start) : null,
                ExpiresAt = validity.Until is { } end ? Said.At.AddDays(end) : null,
                Method = ConsentMethod.Click,
                Evidence = "evidence",
            },
            withdrawn,
            replaced);

    // What replaces it covers nothing that is asked.
    private static IEnumerable<ConsentEvent> Consent(ConsentGiven given, bool withdrawn, bool replaced) =>
        Said.Consent(given, withdrawn, replaced ? given with { Operations = ConsentOperations.ProvideDomestic } : null);

    private static IEnumerable<ConsentEvent> Refusal(int daysBefore) => daysBefore == 0 ? [] :
    [
        new ConsentRefused { DataSubject = Said.Someone, At = Said.At.AddDays(-daysBefore), Consent = "refusal", Operations = ConsentOperations.Use, Purposes = ["offers"] },
    ];

    private static bool[] Either => [true, false];
}
