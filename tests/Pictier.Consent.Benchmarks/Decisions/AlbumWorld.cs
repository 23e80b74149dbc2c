using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Decisions;

/// <summary>A small policy and people who said something about it: what every engine of the comparison is asked about.</summary>
internal static class AlbumWorld
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    internal static readonly Purpose Album = new("album");
    internal static readonly Purpose Recommendations = new("recommendations");
    internal static readonly DataCategory[] Photo = [new("photo"), new("email")];
    internal static readonly Recipient Printer = new("print-partner");

    internal static readonly ConsentPolicy Policy = ConsentPolicy.Parse("""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "album", "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "photo", "specialCare": "no" }, { "id": "email", "specialCare": "no" }, { "id": "name", "specialCare": "no" } ],
          "purposes": [
            { "id": "album", "clause": "2.1(1)", "data": [ "photo", "email" ] },
            { "id": "recommendations", "clause": "none" }
          ],
          "recipients": [ { "id": "print-partner", "kind": "other-third-party", "country": "JP" } ]
        }
        """);

    /// <summary>Consented to recommendations and to the print partner.</summary>
    internal static readonly DataSubjectId Hanako = new("hanako");

    /// <summary>Consented and withdrew.</summary>
    internal static readonly DataSubjectId Taro = new("taro");

    internal static readonly ConsentLedger Ledger = ConsentLedger.Parse("""
        {"event":"consent-given","subject":"hanako","consent":"h1","operations":["use"],"purposes":["recommendations"],"data":["photo","email"],"noticeShownAt":"2026-01-01T00:00:00Z","at":"2026-01-01T00:00:00Z","identityConfirmed":true,"method":"click","evidence":"e1"}
        {"event":"consent-given","subject":"hanako","consent":"h2","operations":["provide-domestic"],"purposes":["album"],"data":["photo","email"],"recipients":{"ids":["print-partner"]},"noticeShownAt":"2026-01-01T00:00:00Z","at":"2026-01-01T00:00:00Z","identityConfirmed":true,"method":"click","evidence":"e2"}
        {"event":"consent-given","subject":"taro","consent":"t1","operations":["use"],"purposes":["recommendations"],"data":["photo","email"],"noticeShownAt":"2026-01-01T00:00:00Z","at":"2026-01-01T00:00:00Z","identityConfirmed":true,"method":"click","evidence":"e3"}
        {"event":"consent-withdrawn","subject":"taro","consent":"t1","at":"2026-02-01T00:00:00Z"}
        """);
}
