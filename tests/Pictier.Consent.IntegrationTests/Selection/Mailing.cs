namespace Pictier.Consent.IntegrationTests.Selection;

/// <summary>A mailing to those who consented to it.</summary>
internal static class Mailing
{
    internal static ConsentPolicy Policy { get; } = ConsentPolicy.Parse("""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "mailing", "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "email", "specialCare": "no" } ],
          "purposes": [ { "id": "newsletter", "clause": "none" }, { "id": "answer", "clause": "2.1(1)", "data": ["email"] } ],
          "recipients": [
            { "id": "printer", "kind": "other-third-party", "country": "JP" },
            { "id": "host", "kind": "other-third-party", "country": "US" }
          ]
        }
        """);

    internal static ProcessingRequest Newsletter { get; } = ProcessingRequest.Use(new("anybody"), new("newsletter"), [new("email")]);
}
