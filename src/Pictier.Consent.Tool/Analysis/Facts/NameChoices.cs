using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>The ways in which a consent, a refusal or a restriction can name data so that the versions read it differently: by id, or by a group.</summary>
internal static class NameChoices
{
    /// <summary>The shortest list of names for every reading that there is; the first names all the data by id.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> data, IReadOnlyList<PolicyDocument> versions)
    {
        var groups = versions.SelectMany(v => v.DataCategories).Where(c => data.Contains(c.Id)).SelectMany(c => c.Groups).Distinct().Order(StringComparer.Ordinal);
        var names = data.Concat(groups).Distinct().Select(name => (Name: name, Covers: Covered(name, data, versions))).ToList();
        var width = (versions.Count + 1) * data.Count;
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [new string('0', width)] = [] };
        foreach (var (name, covers) in names)
        {
            foreach (var (seen, list) in found.ToList())
            {
                found.TryAdd(Union(seen, covers), [.. list, name]);
            }
        }

        // What only the categories' places tell apart reads the same: all covered, or any; special care by its own id, or not.
        return
        [
            data,
            .. found.OrderBy(f => f.Value.Count).ThenBy(f => f.Key, StringComparer.Ordinal)
                .DistinctBy(f => Reading(f.Key, data, versions)).Select(f => f.Value)
                .Where(list => !list.SequenceEqual(data)),
        ];
    }

    /// <summary>How the versions read these names.</summary>
    internal static string ReadingOf(IReadOnlyList<string> names, IReadOnlyList<string> data, IReadOnlyList<PolicyDocument> versions) =>
        Reading(names.Select(name => Covered(name, data, versions)).Aggregate(new string('0', (versions.Count + 1) * data.Count), Union), data, versions);

    // One row of the data for each version, and one for what is named by its own id.
    private static string Covered(string name, IReadOnlyList<string> data, IReadOnlyList<PolicyDocument> versions) => string.Concat(
        versions.Select(v => Row(data, c => c == name ? v.DataCategories.Any(d => d.Id == c) : v.DataCategories.Any(d => d.Id == c && d.Groups.Contains(name))))
            .Append(Row(data, c => c == name)));

    private static string Row(IReadOnlyList<string> data, Func<string, bool> covers) => string.Concat(data.Select(c => covers(c) ? '1' : '0'));

    private static string Union(string left, string right) => string.Concat(left.Zip(right, (l, r) => l == '1' || r == '1' ? '1' : '0'));

    private static string Reading(string covered, IReadOnlyList<string> data, IReadOnlyList<PolicyDocument> versions)
    {
        var own = covered[(versions.Count * data.Count)..];
        return string.Concat(versions.Select((version, i) =>
        {
            var row = covered.Substring(i * data.Count, data.Count);
            var special = data.Select((c, place) => !IsSpecial(version, c) || own[place] == '1').All(named => named);
            return $"{(row.All(c => c == '1') ? 'A' : '-')}{(row.Any(c => c == '1') ? 'M' : '-')}{(special ? 'S' : '-')}";
        }));
    }

    internal static bool IsSpecial(PolicyDocument version, string category) =>
        version.DataCategories.Any(c => c.Id == category && c.SpecialCare != SpecialCare.No);
}
