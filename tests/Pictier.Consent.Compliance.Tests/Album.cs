namespace Pictier.Consent.Compliance.Tests;

/// <summary>The policy of an album.</summary>
internal static class Album
{
    internal const string Policy = """
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "album", "version": "1",
          "effectiveFrom": "2020-11-01T00:00:00+09:00",
          "dataCategories": [{ "id": "photo", "specialCare": "no" }, { "id": "email", "specialCare": "no" }, { "id": "name", "specialCare": "no" }],
          "purposes": [{ "id": "album", "clause": "2.1(1)", "data": ["photo", "name"] }]
        }
        """;
}
