using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Receipts;
using Pictier.Consent.Reference;

namespace Pictier.Consent.Tests.Receipts;

/// <summary>Histories to write receipts of.</summary>
internal static class ReceiptExamples
{
    internal static readonly DateTimeOffset At = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private static readonly DataSubjectId Hanako = new("hanako");

    /// <summary>A history whose events have everything that an event can have.</summary>
    internal static ConsentHistory Full { get; } = ConsentHistory.Of(
        new ConsentGiven
        {
            DataSubject = Hanako,
            At = At,
            RecordedAt = At.AddTicks(1),
            Sequence = 3,
            Consent = "c1",
            Operations = ConsentOperations.Acquire | ConsentOperations.Use | ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign,
            Purposes = ["ads", "写真"],
            Data = ["name", "profile"],
            Recipients = new RecipientScope { Ids = ["printer"], Kinds = [RecipientKind.Contractor], Classes = ["hotels"] },
            Foreign = new ForeignConsent
            {
                Countries = ["US", "DE"],
                CountryName = ForeignInformation.Provided,
                System = ForeignInformation.UnavailableWithReason,
                Measures = ForeignInformation.Provided,
            },
            NoticeShownAt = At.AddSeconds(-1),
            Notice = new Notice("n1", "2", "ab12", "ja"),
            EffectiveFrom = At.AddDays(1),
            ExpiresAt = At.AddDays(9),
            GivenBy = ConsentGiver.LegalRepresentative,
            Representative = "parent-1",
            IdentityConfirmed = true,
            Method = ConsentMethod.Document,
            Evidence = "scan-1",
        },
        new ConsentGiven
        {
            DataSubject = Hanako,
            At = At,
            Sequence = 5,
            Consent = "c2",
            Operations = ConsentOperations.Use,
            Purposes = [],
            Data = [],
            Recipients = RecipientScope.Any,
            Foreign = new ForeignConsent { Countries = null },
            Method = ConsentMethod.Other,
            Notice = new Notice(null, null, null, null),
            Supersedes = "c1",
        },
        new ConsentRefused { DataSubject = Hanako, At = At, Sequence = 6, Consent = "c3", Operations = ConsentOperations.Use, Purposes = ["ads"] },
        new ConsentWithdrawn { DataSubject = Hanako, At = At, Sequence = 7, Consent = "c1", By = ConsentGiver.AuthorisedAgent },
        new ConsentWithdrawn { DataSubject = Hanako, At = At, Sequence = 8, Purposes = ["ads"] },
        new RestrictionImposed { DataSubject = Hanako, At = At, Sequence = 9, Restriction = "x1", Kind = RestrictionKind.OptOut, Recipients = ["printer"], Data = ["name"], Purposes = ["ads"] },
        new RestrictionLifted { DataSubject = Hanako, At = At, Sequence = 10, Restriction = "x1" });

    internal static ConsentReceipt Of(ConsentHistory history) => new()
    {
        Id = "receipt-1",
        IssuedAt = At,
        DataSubject = history.DataSubject ?? Hanako,
        Controller = new ControllerDocument("GALLUSYS Co., Ltd", "JP", "otoiawase@pictier.com"),
        History = history,
    };

    /// <summary>The histories of all people in that many random ledgers.</summary>
    internal static IEnumerable<ConsentHistory> Random(int worlds) => Enumerable.Range(1, worlds)
        .SelectMany(seed => ConsentLedger.Parse(string.Join('\n', new RandomWorld(seed).Ledger)).Events.GroupBy(e => e.DataSubject))
        .Select(person => ConsentHistory.Of([.. person]));
}
