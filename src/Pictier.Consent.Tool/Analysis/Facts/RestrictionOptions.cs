using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>What the principal can have had restricted: each kind not at all, everywhere, or so that only one version reads it as meeting the request.</summary>
internal static class RestrictionOptions
{
    internal static IReadOnlyList<FactOption> Of(Cell cell, IReadOnlyList<PolicyDocument> versions)
    {
        List<RestrictionImposed?> scopes = [null, Imposed()];
        scopes.AddRange(NameChoices.Of(cell.Data, versions).Where(names => names.Count > 0 && !names.All(cell.Data.Contains)).Select(names => Imposed() with { Data = names }));
        scopes.AddRange(ScopeChoices.Purposes(cell).Skip(2).SkipLast(1).Select(purposes => Imposed() with { Purposes = purposes }));
        IEnumerable<IReadOnlyList<RestrictionImposed>> chosen = [[]];
        foreach (var kind in Enum.GetValues<RestrictionKind>())
        {
            chosen = chosen.SelectMany(before => scopes.Select(scope => (IReadOnlyList<RestrictionImposed>)
                (scope is null ? before : [.. before, scope with { Kind = kind, At = cell.At, Restriction = "restriction-" + kind.ToString().ToLowerInvariant() }])));
        }

        return [.. chosen.OrderBy(list => list.Count).Select(list => new FactOption(list.Count, draft => draft.Events.AddRange(list)))];
    }

    private static RestrictionImposed Imposed() => new()
    {
        DataSubject = FactsDraft.Subject,
        At = default,
        Restriction = string.Empty,
        Kind = RestrictionKind.CeaseUse,
    };
}
