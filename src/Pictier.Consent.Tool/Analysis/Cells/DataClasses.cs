using System.Numerics;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Sets of data that no rule can tell apart are one class; a class stands for all of them by its smallest set.</summary>
/// <remarks>
/// Rules ask of data whether all of it is among the categories of some list (then: of every category), and whether any of it is special
/// care-required, the Individual Number or unknown (then: of some category). So a class is what is true of all, and what is true of some.
/// </remarks>
internal static class DataClasses
{
    internal static IReadOnlyList<IReadOnlyList<string>> Of(
        IReadOnlyList<PolicyDocument> versions, Operation operation, IReadOnlyList<string?> purposes, string? recipient, IReadOnlyList<IReadOnlyList<string>> named)
    {
        var lists = versions.SelectMany(v => Lists(v, operation, purposes, recipient)).Concat(named).Select(l => l.ToHashSet(StringComparer.Ordinal)).ToList();
        var readings = new List<string>();
        var found = new Dictionary<(BigInteger All, BigInteger Any), IReadOnlyList<string>>();
        var single = versions.SelectMany(v => v.DataCategories).Select(c => c.Id).Distinct().Order(StringComparer.Ordinal)
            .Select(id => (Id: id, All: Bits(lists.Select(l => l.Contains(id))), Any: Any(id, versions, named, readings)))
            .DistinctBy(c => (c.All, c.Any))
            .ToList();
        foreach (var (id, all, any) in single)
        {
            foreach (var (seen, set) in found.ToList())
            {
                Keep((seen.All & all, seen.Any | any), [.. set, id]);
            }

            Keep((all, any), [id]);
        }

        return [.. found.Values.OrderBy(s => s.Count).ThenBy(s => string.Join(',', s), StringComparer.Ordinal)];

        void Keep((BigInteger All, BigInteger Any) key, IReadOnlyList<string> set)
        {
            if (!found.TryGetValue(key, out var known) || set.Count < known.Count)
            {
                found[key] = set;
            }
        }
    }

    private static IEnumerable<IEnumerable<string>> Lists(PolicyDocument version, Operation operation, IReadOnlyList<string?> purposes, string? recipient)
    {
        foreach (var purpose in version.Purposes.Where(p => purposes.Contains(p.Id)))
        {
            yield return purpose.Data;
            yield return purpose.SettlementData;
        }

        if (recipient is null)
        {
            yield break;
        }

        if (version.Recipients.FirstOrDefault(r => r.Id == recipient)?.Contract is { } contract)
        {
            yield return contract.Data;
        }

        // A notice, or a rule of a service, is asked as a whole whether it names the provision: its data matters where the rest is named.
        var notices = version.JointUseNotices.Where(n => operation == Operation.ShareJointly && n.Users.Contains(recipient) && n.Purposes.Intersect(purposes).Any());
        var rules = version.ServiceRules.Where(r => r.Recipients.Contains(recipient) && r.Purposes.Intersect(purposes).Any());
        foreach (var list in version.OptOutFilings.Select(f => f.Data).Concat(notices.Select(n => n.Data)).Concat(rules.Select(r => r.Data)))
        {
            yield return list;
        }
    }

    // Whether it is special, and how groups name it: a group matters where it can stand for special care-required data, or where the versions differ.
    private static BigInteger Any(string id, IReadOnlyList<PolicyDocument> versions, IReadOnlyList<IReadOnlyList<string>> named, List<string> readings)
    {
        var categories = versions.Select(v => v.DataCategories.FirstOrDefault(c => c.Id == id)).ToList();
        var groups = categories.SelectMany(c => c?.Groups ?? []).Distinct().Select(g => string.Concat(categories.Select(c => c?.Groups.Contains(g) == true ? '1' : '0')));
        var special = categories.Exists(c => c is not null && c.SpecialCare != SpecialCare.No);
        var telling = groups.Where(g => special || g.Contains('0', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
        var reading = string.Join(',', categories.Select(c => c is null ? "?" : $"{c.SpecialCare != SpecialCare.No}{c.MyNumber}")) + ";" + string.Join(',', telling)
            + ";" + string.Concat(named.Select(list => list.Contains(id) ? '1' : '0'));
        if (!readings.Contains(reading))
        {
            readings.Add(reading);
        }

        return BigInteger.One << readings.IndexOf(reading);
    }

    private static BigInteger Bits(IEnumerable<bool> flags) => flags.Select((flag, i) => flag ? BigInteger.One << i : BigInteger.Zero).Aggregate(BigInteger.Zero, (sum, bit) => sum | bit);
}
