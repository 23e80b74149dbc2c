using System.Collections.Frozen;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Resolves the documents of a policy set: every id becomes a number, every list a set, every default what it stands for.</summary>
internal static class PolicyCompiler
{
    /// <summary>The versions in the order in which they come into force.</summary>
    internal static IReadOnlyList<CompiledPolicy> Compile(IEnumerable<PolicyDocument> documents)
    {
        var ordered = documents.OrderBy(d => d.EffectiveFrom).ToList();
        var numbers = new PolicyNumbers(ordered);
        var versions = new List<CompiledPolicy>(ordered.Count);
        var declared = new Dictionary<string, (PurposeClause Clause, DateTimeOffset From)>(StringComparer.Ordinal);
        for (var i = 0; i < ordered.Count; i++)
        {
            declared = DeclaredFrom(ordered[i], declared);
            versions.Add(new CompiledPolicy(numbers, Version(numbers, ordered[i], i, ordered[0].EffectiveFrom, declared)));
        }

        return versions;
    }

    // A purpose that the version before has under the same clause is declared since then; a new one since this version (spec 5.3).
    private static Dictionary<string, (PurposeClause Clause, DateTimeOffset From)> DeclaredFrom(
        PolicyDocument document, Dictionary<string, (PurposeClause Clause, DateTimeOffset From)> before) =>
        document.Purposes.ToDictionary(
            p => p.Id,
            p => (p.Clause, p.DeclaredFrom ?? (before.TryGetValue(p.Id, out var earlier) && earlier.Clause == p.Clause ? earlier.From : document.EffectiveFrom)),
            StringComparer.Ordinal);

    private static CompiledVersion Version(
        PolicyNumbers numbers,
        PolicyDocument document,
        int index,
        DateTimeOffset policyStart,
        Dictionary<string, (PurposeClause Clause, DateTimeOffset From)> declared)
    {
        var purposes = new CompiledPurpose?[numbers.Purposes.Count];
        foreach (var purpose in document.Purposes)
        {
            var number = numbers.Purposes[purpose.Id];
            purposes[number] = new(purpose, number, declared[purpose.Id].From.UtcTicks, Categories(purpose.Data), Categories(purpose.SettlementData));
        }

        var recipients = new CompiledRecipient?[numbers.Recipients.Count];
        foreach (var recipient in document.Recipients)
        {
            var number = numbers.Recipients[recipient.Id];
            recipients[number] = new(
                recipient,
                number,
                PolicyNumbers.Of(numbers.RecipientClasses, recipient.Classes),
                document.Options.EquivalentAuthorities.Contains(recipient.Id),
                recipient.Contract is { } contract ? new(contract, Purposes(contract.Purposes), Categories(contract.Data)) : null,
                [.. document.Successions.Where(s => s.Recipient == recipient.Id).Select(s => new CompiledSuccession(s))]);
        }

        var known = new bool[numbers.Categories.Count];
        foreach (var category in document.DataCategories)
        {
            known[numbers.Categories[category.Id]] = true;
        }

        return new CompiledVersion
        {
            Document = document,
            Index = index,
            PolicyStart = policyStart.UtcTicks,
            Purposes = purposes,
            Recipients = recipients,
            KnownCategories = known,
            SpecialCare = Categories(document.DataCategories.Where(c => c.SpecialCare != SpecialCare.No).Select(c => c.Id)),
            MyNumber = Categories(document.DataCategories.Where(c => c.MyNumber).Select(c => c.Id)),
            Groups = document.DataCategories.SelectMany(c => c.Groups.Select(g => (Group: g, Category: numbers.Categories[c.Id])))
                .GroupBy(p => p.Group, p => p.Category, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            Filings = [.. document.OptOutFilings.Select(f => new CompiledFiling(f, Categories(f.Data)))],
            Notices = [.. document.JointUseNotices.Select(n => new CompiledNotice(n, Categories(n.Data), Recipients(n.Users), Purposes(n.Purposes)))],
            ServiceRules = [.. document.ServiceRules.Select(r => new CompiledServiceRule(r, Categories(r.Data), Recipients(r.Recipients), Purposes(r.Purposes)))],
        };

        ulong[] Categories(IEnumerable<string> ids)
        {
            var set = new ulong[numbers.CategoryWords];
            foreach (var id in ids)
            {
                CategorySet.Add(set, numbers.Categories[id]);
            }

            return set;
        }

        int[] Purposes(IEnumerable<string> ids) => PolicyNumbers.Of(numbers.Purposes, ids);

        int[] Recipients(IEnumerable<string> ids) => PolicyNumbers.Of(numbers.Recipients, ids);
    }
}

/// <summary>What the compiler found out about one version.</summary>
internal sealed class CompiledVersion
{
    internal required PolicyDocument Document { get; init; }

    internal required int Index { get; init; }

    internal required long PolicyStart { get; init; }

    internal required CompiledPurpose?[] Purposes { get; init; }

    internal required CompiledRecipient?[] Recipients { get; init; }

    internal required bool[] KnownCategories { get; init; }

    internal required ulong[] SpecialCare { get; init; }

    internal required ulong[] MyNumber { get; init; }

    internal required FrozenDictionary<string, int[]> Groups { get; init; }

    internal required CompiledFiling[] Filings { get; init; }

    internal required CompiledNotice[] Notices { get; init; }

    internal required CompiledServiceRule[] ServiceRules { get; init; }
}
