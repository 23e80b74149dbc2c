using System.Text.Json;

namespace Pictier.Consent.Tool;

/// <summary>How a word of a closed vocabulary is written, as in JSON.</summary>
internal static class Word
{
    internal static string Of<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());
}
