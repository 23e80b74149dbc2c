namespace Pictier.Consent.IntegrationTests.Selection;

/// <summary>Who was selected.</summary>
internal static class Selected
{
    /// <summary>The names, in order, each as often as it was selected.</summary>
    internal static async Task<IReadOnlyList<string>> NamesAsync(this IAsyncEnumerable<DataSubjectId> people)
    {
        var names = new List<string>();
        await foreach (var person in people)
        {
            names.Add(person.Value);
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }
}
