using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>What the principal can have refused: nothing, one thing, or two things in either order, before all consents or between them.</summary>
internal static class RefusalOptions
{
    internal static IReadOnlyList<FactOption> Of(Cell cell, TimePlan times, IReadOnlyList<PolicyDocument> versions, IReadOnlyList<ConsentOperations> asked)
    {
        var kinds = Kinds(cell, versions, asked).ToList();
        var options = new List<FactOption> { FactOption.Nothing };
        options.AddRange(kinds.Select((kind, i) => Option((kind, times.Late)) with { LatePart = 1 + i }));
        options.AddRange(kinds.Select(kind => Option((kind, times.Early))));
        foreach (var first in kinds)
        {
            options.AddRange(kinds.Select((second, i) => Option((first, times.Early), (second, times.Late)) with { LatePart = 1 + i }));
        }

        return options;
    }

    private static IEnumerable<Kind> Kinds(Cell cell, IReadOnlyList<PolicyDocument> versions, IReadOnlyList<ConsentOperations> asked)
    {
        var purposes = ScopeChoices.Purposes(cell);
        var provision = asked.Any(a => (a & (ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign)) != 0);
        var operations = asked.Where(a => a != 0).ToHashSet();
        if (provision)
        {
            operations.UnionWith([ConsentOperations.ProvideDomestic, ConsentOperations.ProvideForeign]);

            // It stops opt-out whatever it is about.
            yield return new Kind(ConsentOperations.ProvideDomestic, purposes[^1], null, null);
        }

        foreach (var operation in operations)
        {
            foreach (var named in purposes.SkipLast(1))
            {
                yield return new Kind(operation, named, null, null);
            }

            foreach (var data in NameChoices.Of(cell.Data, versions).Skip(1).Where(names => names.Count > 0 && !names.All(cell.Data.Contains)))
            {
                yield return new Kind(operation, purposes[0], data, null);
            }

            foreach (var scope in ScopeChoices.Recipients(cell.Recipient, versions).Skip(1).OfType<RecipientScope>())
            {
                yield return new Kind(operation, purposes[0], null, scope);
            }
        }
    }

    private static FactOption Option(params (Kind Kind, DateTimeOffset At)[] refusals) => new(refusals.Length, draft =>
    {
        foreach (var (kind, at) in refusals)
        {
            draft.Events.Add(new ConsentRefused
            {
                DataSubject = FactsDraft.Subject,
                At = at,
                Consent = draft.NextId("refusal"),
                Operations = kind.Operations,
                Purposes = kind.Purposes,
                Data = kind.Data,
                Recipients = kind.Recipients,
            });
        }
    })
    {
        SaysNo = refusals.Any(r => r.Kind.Operations.HasFlag(ConsentOperations.ProvideDomestic)),
    };

    private sealed record Kind(ConsentOperations Operations, IReadOnlyList<string> Purposes, IReadOnlyList<string>? Data, RecipientScope? Recipients);
}
