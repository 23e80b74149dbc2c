using System.Collections.Frozen;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>The ids of all versions of a policy as dense numbers, so that a consent means the same under each of them.</summary>
internal sealed class PolicyNumbers
{
    internal PolicyNumbers(IReadOnlyList<PolicyDocument> versions)
    {
        Purposes = Number(versions.SelectMany(v => v.Purposes).Select(p => p.Id));
        Categories = Number(versions.SelectMany(v => v.DataCategories).Select(c => c.Id));
        Recipients = Number(versions.SelectMany(v => v.Recipients).Select(r => r.Id));
        RecipientClasses = Number(versions.SelectMany(v => v.Recipients).SelectMany(r => r.Classes));
    }

    internal FrozenDictionary<string, int> Purposes { get; }

    internal FrozenDictionary<string, int> Categories { get; }

    internal FrozenDictionary<string, int> Recipients { get; }

    internal FrozenDictionary<string, int> RecipientClasses { get; }

    internal int CategoryWords => CategorySet.WordsFor(Categories.Count);

    /// <summary>The numbers of the ids that the policy knows; the others can never match and are left out.</summary>
    internal static int[] Of(FrozenDictionary<string, int> numbers, IEnumerable<string> ids) =>
        [.. ids.Where(numbers.ContainsKey).Select(id => numbers[id]).Distinct().Order()];

    private static FrozenDictionary<string, int> Number(IEnumerable<string> ids) =>
        ids.Distinct(StringComparer.Ordinal).Select((id, number) => (id, number)).ToFrozenDictionary(p => p.id, p => p.number, StringComparer.Ordinal);
}
