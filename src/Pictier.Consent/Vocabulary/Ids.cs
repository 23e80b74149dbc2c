namespace Pictier.Consent;

/// <summary>The rule for ids that every format shares: 1 to 200 UTF-16 units, no control characters, no white space at the ends.</summary>
internal static class Ids
{
    internal const int MaxLength = 200;

    // Nearly every id is printable ASCII without a space, which one vectorised scan tells.
    internal static bool IsValid(string id) =>
        (id.Length is > 0 and <= MaxLength && !id.AsSpan().ContainsAnyExceptInRange('!', '~')) || Flaw(id) is null;

    /// <summary>What is wrong with the id, in words; null when it is valid.</summary>
    internal static string? Flaw(string id)
    {
        if (id.Length == 0)
        {
            return "it is empty";
        }

        if (id.Length > MaxLength)
        {
            return $"it has {id.Length} characters, more than {MaxLength}";
        }

        if (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]))
        {
            return "it starts or ends with white space";
        }

        foreach (var unit in id)
        {
            if (char.IsControl(unit))
            {
                return "it contains a control character";
            }
        }

        return HasLoneSurrogate(id) ? "it contains half a surrogate pair" : null;
    }

    private static bool HasLoneSurrogate(string id)
    {
        for (var i = 0; i < id.Length; i++)
        {
            if (!char.IsSurrogate(id[i]))
            {
                continue;
            }

            if (i + 1 == id.Length || !char.IsSurrogatePair(id[i], id[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
