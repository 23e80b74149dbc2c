using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Pictier.Consent;

/// <summary>The words of a closed vocabulary: each member of an enum and its kebab-case name in JSON.</summary>
internal static class Words<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Members = Enum.GetValues<TEnum>();

    // Not frozen: a small frozen dictionary boxes an enum at each look.
    private static readonly Dictionary<TEnum, string> Names = Members.ToDictionary(m => m, m => Kebab(m.ToString()));
    private static readonly Dictionary<TEnum, JsonEncodedText> Encoded = Members.ToDictionary(m => m, m => JsonEncodedText.Encode(Names[m]));
    private static readonly FrozenDictionary<string, TEnum> Values = Members.ToFrozenDictionary(m => Names[m], m => m, StringComparer.Ordinal);

    /// <summary>All words, in the order of declaration.</summary>
    internal static IReadOnlyList<TEnum> All => Members;

    internal static string NameOf(TEnum word) => Names.TryGetValue(word, out var name) ? name : word.ToString();

    internal static JsonEncodedText EncodedNameOf(TEnum word) => Encoded.TryGetValue(word, out var name) ? name : JsonEncodedText.Encode(word.ToString());

    internal static bool TryParse(string text, out TEnum word) => Values.TryGetValue(text, out word);

    private static string Kebab(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 8);
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
