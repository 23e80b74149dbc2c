using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing.Tests.Assertions;

/// <summary>A small policy under which recommendations need consent, and somebody who gave it and withdrew it.</summary>
internal static class AlbumPolicy
{
    internal static readonly DataSubjectId Hanako = new("hanako");
    internal static readonly DataSubjectId Kenji = new("kenji");
    internal static readonly DateTimeOffset April = new(2026, 4, 12, 10, 5, 0, TimeSpan.FromHours(9));
    internal static readonly DateTimeOffset July = new(2026, 7, 1, 18, 0, 0, TimeSpan.FromHours(9));
    internal static readonly ProcessingRequest Recommend = ProcessingRequest.Use(Hanako, new("recommendations"), [new("photo")]);
    internal static readonly ProcessingRequest Print = ProcessingRequest.Provide(Hanako, new("recommendations"), [new("photo")], to: new("printer"));

    internal static readonly ConsentGiven Consented = new()
    {
        DataSubject = Hanako,
        At = April,
        Consent = "c-1",
        Operations = ConsentOperations.Use | ConsentOperations.ProvideDomestic,
        Purposes = ["recommendations"],
        Data = ["photo"],
        Recipients = RecipientScope.Any,
        NoticeShownAt = April,
        Method = ConsentMethod.Click,
        IdentityConfirmed = true,
        Evidence = "log",
    };

    internal static readonly ConsentWithdrawn Withdrawal = new() { DataSubject = Hanako, At = July, Consent = "c-1" };

    internal static ConsentPolicy Policy { get; } = ConsentPolicy.Parse("""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "album", "version": "1",
          "effectiveFrom": "2026-04-01T00:00:00+09:00",
          "dataCategories": [{ "id": "photo", "specialCare": "no" }],
          "purposes": [{ "id": "recommendations", "clause": "none" }],
          "recipients": [{ "id": "printer", "kind": "other-third-party", "country": "JP" }]
        }
        """);
}
