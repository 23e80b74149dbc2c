using System.Collections.Frozen;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>One version of a policy, resolved to numbers, sets and tables: nothing is looked up by name while deciding but the request's own ids.</summary>
internal sealed class CompiledPolicy
{
    private readonly CompiledPurpose?[] purposes;
    private readonly CompiledRecipient?[] recipients;
    private readonly CompiledGate[] gates;
    private readonly FrozenDictionary<string, int[]> groups;
    private readonly bool[] knownCategories;

    internal CompiledPolicy(PolicyNumbers numbers, CompiledVersion version)
    {
        Numbers = numbers;
        Document = version.Document;
        Index = version.Index;
        Name = $"{Document.Id}@{Document.Version}";
        EffectiveFrom = Document.EffectiveFrom.UtcTicks;
        PolicyStart = version.PolicyStart;
        Catalogue = ClauseCatalogue.Of(Document);
        purposes = version.Purposes;
        recipients = version.Recipients;
        knownCategories = version.KnownCategories;
        groups = version.Groups;
        SpecialCare = version.SpecialCare;
        MyNumber = version.MyNumber;
        Filings = version.Filings;
        Notices = version.Notices;
        ServiceRules = version.ServiceRules;
        MaxConsentAge = Document.Options.MaxConsentAge?.Ticks ?? 0;
        var enforceLaw = Document.Options.LegalOverlay == LegalOverlay.Enforce;
        gates = [.. Enum.GetValues<PolicyGate>().Select(gate => new CompiledGate(
            gate, [.. Catalogue.Rules.Select(p => p.Rule).Where(r => r.Gate == gate).OrderBy(r => r.Order).Select(r => new CompiledRule(r, enforceLaw))]))];
        Verdicts = new VerdictTable(Name, Catalogue.Clauses);
        Plans = new PlanTable(this);
    }

    internal PolicyNumbers Numbers { get; }

    internal PolicyDocument Document { get; }

    /// <summary>The position among the versions, by time.</summary>
    internal int Index { get; }

    /// <summary>The id and version, as decisions name the policy.</summary>
    internal string Name { get; }

    internal long EffectiveFrom { get; }

    /// <summary>When the first version of the policy came into force.</summary>
    internal long PolicyStart { get; }

    internal ClauseCatalogue Catalogue { get; }

    internal ulong[] SpecialCare { get; }

    internal ulong[] MyNumber { get; }

    internal CompiledFiling[] Filings { get; }

    internal CompiledNotice[] Notices { get; }

    internal CompiledServiceRule[] ServiceRules { get; }

    /// <summary>In ticks; 0: consents do not age.</summary>
    internal long MaxConsentAge { get; }

    internal VerdictTable Verdicts { get; }

    internal PlanTable Plans { get; }

    /// <summary>By number; null where this version has none.</summary>
    internal IReadOnlyList<CompiledPurpose?> Purposes => purposes;

    internal PolicyOptions Options => Document.Options;

    internal CompiledGate Gate(PolicyGate gate) => gates[(int)gate];

    internal CompiledPurpose? FindPurpose(string id) => Numbers.Purposes.TryGetValue(id, out var number) ? purposes[number] : null;

    internal CompiledRecipient? FindRecipient(string id) => Numbers.Recipients.TryGetValue(id, out var number) ? recipients[number] : null;

    /// <summary>The number of a category of this version; -1 when it has none of that id.</summary>
    internal int FindCategory(string id) => Numbers.Categories.TryGetValue(id, out var number) && knownCategories[number] ? number : -1;

    /// <summary>The categories of this version that are named by their own id.</summary>
    internal ulong[] ExplicitCategories(IEnumerable<string> ids)
    {
        var set = new ulong[Numbers.CategoryWords];
        foreach (var id in ids)
        {
            if (FindCategory(id) is >= 0 and var category)
            {
                CategorySet.Add(set, category);
            }
        }

        return set;
    }

    /// <summary>The categories of this version that are named by their own id or by a group.</summary>
    internal ulong[] CategoriesAndGroups(IReadOnlyList<string> names)
    {
        var set = ExplicitCategories(names);
        foreach (var name in names)
        {
            foreach (var category in groups.GetValueOrDefault(name, []))
            {
                CategorySet.Add(set, category);
            }
        }

        return set;
    }
}
