namespace Pictier.Consent.Json;

/// <summary>Finds what somebody may have meant by a word that a large vocabulary does not have.</summary>
internal static class NearestWords
{
    /// <summary>The three words that take the fewest changes of a character to come to.</summary>
    internal static IEnumerable<string> To(string text, IEnumerable<string> words) =>
        words.OrderBy(word => Distance(text, word)).ThenBy(word => word, StringComparer.Ordinal).Take(3);

    // Levenshtein's distance, one row of his table at a time. No word is as long as what is cut off here.
    private static int Distance(string text, string word)
    {
        text = text.Length <= 100 ? text : text[..100];
        var row = Enumerable.Range(0, word.Length + 1).ToArray();
        for (var i = 1; i <= text.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var replaced = diagonal + (text[i - 1] == word[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
