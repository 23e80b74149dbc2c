using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>The options of every part of the facts that can make a difference in a cell.</summary>
internal sealed class CellOptions(Cell cell, SideCell[] sides, TimePlan times, IReadOnlyList<PolicyDocument> versions, Premise premise)
{
    /// <summary>The options of a part.</summary>
    internal IReadOnlyList<FactOption> Of(FactGroup group) => group switch
    {
        FactGroup.Subject => SubjectOptions.Of(times.Consents, versions.Select(v => v.Options.RepresentativeRequiredBelowAge).Distinct()),
        FactGroup.Held => HeldOptions.Of(Acquired(), Businesses()),
        FactGroup.Refusal => RefusalOptions.Of(cell, times, versions, Operations),
        FactGroup.Restriction => RestrictionOptions.Of(cell, versions),
        FactGroup.Form => PlainOptions.Forms,
        FactGroup.Method => PlainOptions.Methods,
        FactGroup.Acquisition => AcquisitionOptions.All,
        FactGroup.Authority => AuthorityOptions.Of(cell),
        FactGroup.ServiceRule => PlainOptions.ServiceRules(versions.SelectMany(v => v.ServiceRules).Select(r => r.Id)),
        FactGroup.Consent => ConsentOptions.Of(cell, times, versions, Operations, MostLacking),
        _ => ClaimOptions.Of(group, [.. cell.Data.Select(d => new DataCategory(d))]),
    };

    /// <summary>What the request is for consents, in the sense of each policy.</summary>
    internal IReadOnlyList<ConsentOperations> Operations => [.. sides.Select(s => s.Operation).Distinct()];

    /// <summary>In how many respects at once a consent is varied.</summary>
    /// <remarks>
    /// A consent fails each rule at one condition, so one respect for each order in which the rules ask is enough; where the policies read
    /// its names differently, the same rule can fail at another condition in each. Times and givers are varied in full, so ages need no more.
    /// </remarks>
    internal int MostLacking => premise.RespectsOfConsents + Math.Max(1, sides.SelectMany((side, i) => side.Rules
            .Where(r => r.Document.About == RuleSubject.Consent)
            .Select(r => (Reader: versions.Select(v => VersionReading.Names(v, cell)).Distinct().Count() > 1 ? i : 0, Asks: OrderOf(r))))
        .Distinct().Count());

    private string OrderOf(ModelRule rule) => string.Join(
        ',', rule.Conditions.Where(c => c.IsAskedAt(cell.At) && ConditionFacts.GroupOf(c.Is, RuleSubject.Consent) == FactGroup.Consent).Select(c => c.Is));

    private IReadOnlyList<string?> Businesses() => cell.Operation != Operation.TransferBusiness
        ? [null]
        : [null, .. versions.SelectMany(v => v.Successions).Where(s => s.Recipient == cell.Recipient).Select(s => s.Business).Distinct()];

    private List<DateTimeOffset?> Acquired()
    {
        var options = new List<DateTimeOffset?> { null };
        if (cell.Operation == Operation.Acquire)
        {
            return options;
        }

        var purposes = new[] { cell.Purpose, cell.Underlying };
        var bounds = sides.SelectMany(s => s.Side.Versions).SelectMany(v => v.Purposes.Where(p => purposes.Contains(p.Id)).Select(p => p.DeclaredFrom ?? v.EffectiveFrom))
            .Concat(sides.SelectMany(s => s.Side.Versions).Select(v => v.EffectiveFrom))
            .Concat(cell.Recipient is null ? [] : versions.SelectMany(v => v.ServiceRules).Select(r => r.PublishedAt))
            .Distinct().Order().ToList();
        options.AddRange(Instants.Around(bounds).Select(at => (DateTimeOffset?)at));
        return options;
    }
}
