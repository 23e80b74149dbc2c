namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>Compares the data of a request with what a claim or an authority's request names, by id: unknown ids only fail to match.</summary>
internal static class Data
{
    internal static bool IsWithin(IReadOnlyList<DataCategory> part, IReadOnlyList<DataCategory> whole)
    {
        for (var i = 0; i < part.Count; i++)
        {
            if (!Contains(whole, part[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(IReadOnlyList<DataCategory> categories, DataCategory category)
    {
        for (var i = 0; i < categories.Count; i++)
        {
            if (categories[i] == category)
            {
                return true;
            }
        }

        return false;
    }
}
