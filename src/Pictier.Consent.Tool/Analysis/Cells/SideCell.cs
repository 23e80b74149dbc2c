using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>A cell as one policy sees it: the version in force, the gates that a request meets, and what its registries answer.</summary>
internal sealed class SideCell
{
    private SideCell(PolicySide side)
    {
        Side = side;
    }

    internal PolicySide Side { get; }

    internal string? Recipient { get; private init; }

    internal PolicyDocument? Version { get; private init; }

    /// <summary>The reason that every request of the cell is denied with before any rule; null when rules decide.</summary>
    internal ReasonCode? RefusedAtOnce { get; private init; }

    /// <summary>The reason of a denial when scope and bars are passed and no gate follows.</summary>
    internal ReasonCode? RefusedByPlace { get; private init; }

    internal Route Route { get; private init; }

    internal Probe Probe { get; private init; } = null!;

    internal IReadOnlyList<ModelRule> Rules { get; private init; } = [];

    /// <summary>The gates that must be passed, in order, after scope.</summary>
    internal IReadOnlyList<PolicyGate> Gates { get; private init; } = [];

    /// <summary>How many entries the fullest registry has.</summary>
    internal int Entries { get; private init; }

    /// <summary>What the registries answer, for each entry, when the gates that conditions ask do not pass, and when they do.</summary>
    internal Reading[] WithoutAsking { get; private init; } = [];

    internal Reading[] Asking { get; private init; } = [];

    internal ConsentOperations Operation => Route switch
    {
        Route.Acquisition => ConsentOperations.Acquire,
        Route.Use => ConsentOperations.Use,
        Route.ProvisionInJapan => ConsentOperations.ProvideDomestic,
        Route.ProvisionAbroad => ConsentOperations.ProvideForeign,
        _ => ConsentOperations.None,
    };

    internal static SideCell Of(PolicySide side, Cell cell)
    {
        var neutral = new FactsDraft(cell).Build();
        if (side.VersionAt(cell.At) is not { } version)
        {
            return new SideCell(side) { RefusedAtOnce = neutral.DecidedBy(side.Policy).Reason };
        }

        var found = side.RouteFinder.Explain(neutral.Request, ConsentHistory.Empty, cell.At);
        var met = found.Explanation!.Rules.Select(r => r.Rule).ToHashSet(StringComparer.Ordinal);
        if (!met.Contains("Bars"))
        {
            return new SideCell(side) { Version = version, RefusedAtOnce = neutral.DecidedBy(side.Policy).Reason };
        }

        var route = Enum.GetValues<Route>().LastOrDefault(r => r != Route.Refused && met.Contains(r.Gates()[0].ToString()));
        var probe = side.Probe(route);
        var entries = Math.Max(1, new[] { version.OptOutFilings.Count, version.JointUseNotices.Count, version.ServiceRules.Count, version.Successions.Count(s => s.Recipient == cell.Recipient) }.Max());
        return new SideCell(side)
        {
            Version = version,
            Recipient = cell.Recipient,
            Route = route,
            RefusedByPlace = route == Route.Refused ? found.Reason : null,
            Probe = probe,
            Rules = side.Rules(version, route),
            Gates = [PolicyGate.Bars, .. route.Gates().Where(g => met.Contains(g.ToString()))],
            Entries = entries,
            WithoutAsking = [.. Enumerable.Range(0, entries).Select(entry => Registries(probe, version, cell, entry, passing: false))],
            Asking = [.. Enumerable.Range(0, entries).Select(entry => Registries(probe, version, cell, entry, passing: true))],
        };
    }

    /// <summary>What the engine answers when these options are the facts; the service rule of that entry is named, so that it is asked about.</summary>
    internal Reading Read(Cell cell, int entry, bool passing, params ReadOnlySpan<FactOption> options) => Read(Probe, Version!, cell, entry, passing, false, options);

    // What the registries answer is asked of rules about facts too, so one fact of each kind is there; of authorities' requests each in turn.
    private static Reading Registries(Probe probe, PolicyDocument version, Cell cell, int entry, bool passing)
    {
        var order = Read(probe, version, cell, entry, passing, true, Present(Compulsion.MandatoryOrder));
        if (cell.Recipient is null)
        {
            return order;
        }

        var inquiry = Read(probe, version, cell, entry, passing, true, Present(Compulsion.Voluntary));
        return new Reading(order.Holding | inquiry.Holding, order.Tried | inquiry.Tried);
    }

    private static FactOption Present(Compulsion compulsion) => new(0, draft =>
    {
        draft.AuthorityRequest = new AuthorityRequest { Compulsion = compulsion };
        draft.Form = new InformationForm { Kind = FormKind.Statistical };
        draft.Claims.AddRange([new RequiredByLawClaim(), new LifeBodyOrFortuneClaim(), new PublicHealthOrChildrenClaim(), new PublicAffairsClaim()]);
        draft.Events.Add(new ConsentGiven
        {
            DataSubject = FactsDraft.Subject,
            At = draft.Cell.At,
            Consent = "present",
            Operations = ConsentOperations.Use,
            Purposes = [draft.Cell.Purpose],
            Data = draft.Cell.Data,
            Method = ConsentMethod.Click,
        });
    });

    private static Reading Read(Probe probe, PolicyDocument version, Cell cell, int entry, bool passing, bool registry, params ReadOnlySpan<FactOption> options)
    {
        var draft = new FactsDraft(cell);
        if (version.ServiceRules.Count > 0)
        {
            draft.ServiceRule = version.ServiceRules[Math.Min(entry, version.ServiceRules.Count - 1)].Id;
        }

        foreach (var option in options)
        {
            option.Write(draft);
        }

        return probe.Read(entry, passing, registry, draft.Build());
    }
}
