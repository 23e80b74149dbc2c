namespace Pictier.Consent.Policies;

/// <summary>The two vocabularies whose words in JSON are numbers of the law or the policy, not names.</summary>
internal static class WrittenWords
{
    internal static IReadOnlyDictionary<string, PurposeClause> PurposeClauses { get; } = new Dictionary<string, PurposeClause>
    {
        ["2.1(1)"] = PurposeClause.Services,
        ["2.1(2)"] = PurposeClause.Incidental,
        ["2.1(3)"] = PurposeClause.Provision,
        ["none"] = PurposeClause.None,
    };

    internal static IReadOnlyDictionary<string, FilingGeneration> FilingGenerations { get; } = new Dictionary<string, FilingGeneration>
    {
        ["2017"] = FilingGeneration.Law2017,
        ["2022"] = FilingGeneration.Law2022,
    };

    internal static string WordOf<T>(IReadOnlyDictionary<string, T> words, T value) => words.First(w => Equals(w.Value, value)).Key;
}
