using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>The consents that can be given: every time and giver, each good, and lacking one thing. What lacks several is their sum.</summary>
internal static class ConsentOptions
{
    private const ConsentOperations All =
        ConsentOperations.Acquire | ConsentOperations.Use | ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign;

    private const ConsentOperations Provisions = ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign;

    /// <param name="cell">The cell.</param>
    /// <param name="times">The times.</param>
    /// <param name="versions">The versions that read the consent.</param>
    /// <param name="asked">The operations that the versions ask for.</param>
    internal static IReadOnlyList<FactOption> Of(Cell cell, TimePlan times, IReadOnlyList<PolicyDocument> versions, IReadOnlyList<ConsentOperations> asked)
    {
        var flaws = Lacking(cell, versions, asked);
        var options = new List<FactOption>();
        foreach (var at in times.Consents)
        {
            foreach (var (giver, representative) in new[] { (ConsentGiver.Principal, null), (ConsentGiver.LegalRepresentative, "guardian"), (ConsentGiver.LegalRepresentative, null) })
            {
                var good = new ConsentPlan
                {
                    At = at,
                    Operations = All,
                    Purposes = ScopeChoices.Purposes(cell)[0],
                    Data = cell.Data,
                    Recipients = RecipientScope.Any,
                    Foreign = Told,
                    GivenBy = giver,
                    Representative = representative,
                };
                var (from, cost) = (options.Count, giver == default ? 4 : 5);
                options.Add(Option(good, cost) with { Base = from });
                options.AddRange(flaws.Select(flaw => Option(flaw.Change(good), cost + flaw.Cost) with { Base = from, Flaw = flaw }));
            }
        }

        return options;
    }

    /// <summary>A consent that lacks one thing more; no two of one respect.</summary>
    internal static FactOption Sum(FactOption consent, ConsentFlaw flaw) => Option(flaw.Change(consent.Consent!), consent.Cost + flaw.Cost) with { Base = consent.Base };

    private static ForeignConsent Told { get; } = new()
    {
        CountryName = ForeignInformation.Provided,
        System = ForeignInformation.Provided,
        Measures = ForeignInformation.Provided,
    };

    private static List<ConsentFlaw> Lacking(
        Cell cell, IReadOnlyList<PolicyDocument> versions, IReadOnlyList<ConsentOperations> asked)
    {
        var lacking = new List<ConsentFlaw>();
        var both = asked.Aggregate(ConsentOperations.None, (all, one) => all | one);
        foreach (var operations in asked.Append(both).Append(both | Provisions).Select(missing => All & ~missing).Distinct())
        {
            lacking.Add(new("operations", 0, c => c with { Operations = operations == 0 ? ConsentOperations.Acquire : operations }));
        }

        lacking.AddRange(ScopeChoices.Purposes(cell).Skip(1).Select(purposes => Vary("purposes", c => c with { Purposes = purposes })));
        lacking.AddRange(NameChoices.Of(cell.Data, versions).Skip(1).Select(names => Vary("data", c => c with { Data = names.Count == 0 ? ["other-data"] : names })));
        if (cell.Recipient is not null)
        {
            lacking.AddRange(ScopeChoices.Recipients(cell.Recipient, versions).Skip(1).Select(scope => Vary("recipients", c => c with { Recipients = scope })));
            lacking.Add(Vary("foreign", c => c with { Foreign = null }));
            lacking.Add(Vary("foreign", c => c with { Foreign = new ForeignConsent() }));
            foreach (var countries in ScopeChoices.Countries(cell.Recipient, versions).Skip(1))
            {
                lacking.Add(Vary("foreign", c => c with { Foreign = Told with { Countries = countries } }));
                lacking.Add(Vary("foreign", c => c with { Foreign = new ForeignConsent { Countries = countries } }));
            }
        }

        // A consent that was replaced: by one for an operation that nobody asks for here, so that it says nothing else.
        var other = both.HasFlag(ConsentOperations.Acquire) ? ConsentOperations.Use : ConsentOperations.Acquire;
        lacking.Add(Vary("proof", c => c with { Proven = false }));
        lacking.Add(Vary("notice", c => c with { Notified = false }));
        lacking.Add(Vary("validity", c => c with { EffectiveLater = true }));
        lacking.Add(new("validity", 1, c => c.At < cell.At ? c with { Expired = true } : c));
        lacking.Add(new("withdrawal", 1, c => c with { Withdrawn = true }));
        lacking.Add(new(ConsentFlaw.Replacement, 2, c => c with { ReplacedFor = other }));
        if (both.HasFlag(ConsentOperations.ProvideForeign))
        {
            // Withdrawing a consent that is not for Japan does not stop opt-out there.
            lacking.Add(new("withdrawal", 1, c => c with { Withdrawn = true, Operations = c.Operations & ~ConsentOperations.ProvideDomestic }));
        }

        return lacking;
    }

    private static ConsentFlaw Vary(string respect, Func<ConsentPlan, ConsentPlan> change) => new(respect, 0, change);

    private static FactOption Option(ConsentPlan consent, int cost) => new(cost, consent.Write)
    {
        At = consent.At,
        Consent = consent,
        SaysNo = consent.Withdrawn && consent.Operations.HasFlag(ConsentOperations.ProvideDomestic),
    };
}

/// <summary>One thing that a consent can lack.</summary>
/// <param name="Respect">In which respect: a consent lacks at most one thing in each.</param>
/// <param name="Cost">How many facts it adds.</param>
/// <param name="Change">Takes it from a consent.</param>
internal sealed record ConsentFlaw(string Respect, int Cost, Func<ConsentPlan, ConsentPlan> Change)
{
    /// <summary>The respect of a consent that was replaced.</summary>
    internal const string Replacement = "replacement";
}
