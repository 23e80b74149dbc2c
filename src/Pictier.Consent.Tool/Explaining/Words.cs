using System.Text.Json;

namespace Pictier.Consent.Tool.Explaining;

/// <summary>The words of the contract.</summary>
internal static class Words
{
    /// <summary>The word as it is written in JSON.</summary>
    internal static string Of<TEnum>(TEnum word)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());
}
