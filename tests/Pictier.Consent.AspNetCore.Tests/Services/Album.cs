using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Tests;

/// <summary>The policy of an album, and what its members said by the first of May 2026.</summary>
internal static class Album
{
    internal const string Policy = """
        {
          "format": "pictier-consent/policy/1",
          "extends": "pictier/2020-10-01",
          "id": "album",
          "version": "1",
          "effectiveFrom": "2026-04-01T00:00:00+09:00",
          "dataCategories": [
            { "id": "photo", "specialCare": "no" },
            { "id": "email", "specialCare": "no" },
            { "id": "location", "specialCare": "no" }
          ],
          "purposes": [
            { "id": "recommendations", "clause": "none" },
            { "id": "newsletter", "clause": "none" },
            { "id": "album", "clause": "2.1(1)", "data": ["photo"] }
          ],
          "recipients": [{ "id": "print-partner", "kind": "other-third-party", "country": "JP" }]
        }
        """;

    internal static readonly Purpose Recommendations = new("recommendations");
    internal static readonly Purpose Newsletter = new("newsletter");
    internal static readonly Purpose Keeping = new("album");
    internal static readonly DataCategory Photo = new("photo");
    internal static readonly DataCategory Email = new("email");
    internal static readonly DataCategory Location = new("location");
    internal static readonly Recipient PrintPartner = new("print-partner");

    internal static readonly DateTimeOffset Now = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Agreed to recommendations from photos and e-mail addresses, and to have them provided to the print partner.</summary>
    internal static readonly DataSubjectId Hanako = new("hanako");

    /// <summary>Agreed to recommendations, and withdrew.</summary>
    internal static readonly DataSubjectId Taro = new("taro");

    /// <summary>Agreed to recommendations, and had the use of the photos stopped.</summary>
    internal static readonly DataSubjectId Jiro = new("jiro");

    /// <summary>What they said.</summary>
    internal static readonly ConsentEvent[] Said =
    [
        Agreed(Hanako),
        Agreed(Taro),
        new ConsentWithdrawn { DataSubject = Taro, At = Now.AddDays(-1), Consent = "c-taro" },
        Agreed(Jiro),
        new RestrictionImposed { DataSubject = Jiro, At = Now.AddDays(-1), Restriction = "r-jiro", Kind = RestrictionKind.CeaseUse, Data = ["photo"] },
    ];

    internal static ConsentGiven Agreed(DataSubjectId person) => new()
    {
        DataSubject = person,
        At = Now.AddDays(-10),
        Consent = "c-" + person.Value,
        Operations = ConsentOperations.Use | ConsentOperations.ProvideDomestic,
        Purposes = ["recommendations"],
        Data = ["photo", "email"],
        Recipients = new() { Ids = ["print-partner"] },
        NoticeShownAt = Now.AddDays(-10),
        Method = ConsentMethod.Click,
        IdentityConfirmed = true,
        Evidence = "log/1",
    };
}
