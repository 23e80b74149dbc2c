namespace Pictier.Consent.Evaluation;

/// <summary>Sets of data categories as bits, one for each category of the policy set; all sets of a policy set have the same length.</summary>
internal static class CategorySet
{
    internal static int WordsFor(int categories) => Math.Max(1, (categories + 63) / 64);

    internal static void Add(Span<ulong> set, int category) => set[category >> 6] |= 1UL << (category & 63);

    internal static bool IsSubset(ReadOnlySpan<ulong> part, ReadOnlySpan<ulong> whole)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if ((part[i] & ~whole[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    internal static bool Meets(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if ((left[i] & right[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what both sets share is part of the third.</summary>
    internal static bool SharedIsSubset(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, ReadOnlySpan<ulong> whole)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if ((left[i] & right[i] & ~whole[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
