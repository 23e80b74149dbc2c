using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>The options of every part of the facts that can make a difference in a cell.</summary>
internal sealed class CellOptions(Cell cell, SideCell[] sides, TimePlan times, IReadOnlyList<PolicyDocument> versions)
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
        FactGroup.Acquisition => cell.Operation == Operation.Acquire ? AcquisitionOptions.All : [FactOption.Nothing],
        FactGroup.Authority => AuthorityOptions.Of(cell),
        FactGroup.ServiceRule => PlainOptions.ServiceRules(versions.SelectMany(v => v.ServiceRules).Select(r => r.Id)),
        FactGroup.Consent => ConsentOptions.Of(cell, times, versions, Operations),
        _ => ClaimOptions.Of(group, [.. cell.Data.Select(d => new DataCategory(d))]),
    };

    /// <summary>What the request is for consents, in the sense of each policy.</summary>
    internal IReadOnlyList<ConsentOperations> Operations => [.. sides.Select(s => s.Operation).Distinct()];

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
