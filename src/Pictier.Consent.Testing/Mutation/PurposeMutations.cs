using Pictier.Consent.Policies;
using static Pictier.Consent.Testing.Mutation.RegistryChange;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>Mistakes in the categories of data and the purposes of a policy.</summary>
internal static class PurposeMutations
{
    private static readonly Registry<DataCategoryDocument> Categories =
        new("data", c => c.Id, p => p.DataCategories, (p, entries) => p with { DataCategories = entries });

    private static readonly Registry<PurposeDocument> Purposes =
        new("purposes", p => p.Id, p => p.Purposes, (p, entries) => p with { Purposes = entries });

    internal static IEnumerable<PolicyMutant> Of(PolicyDocument policy) =>
        policy.DataCategories.SelectMany(c => OfCategory(policy, c))
            .Concat(policy.DataCategories.SelectMany(c => c.Groups).Distinct(StringComparer.Ordinal).Select(g => OfGroup(policy, g)))
            .Concat(policy.Purposes.SelectMany(p => OfPurpose(policy, p)));

    private static IEnumerable<PolicyMutant> OfCategory(PolicyDocument policy, DataCategoryDocument category)
    {
        if (category.SpecialCare != SpecialCare.No)
        {
            yield return Mutant(Mutators.CareLess, policy.Id, Categories, category, $"`{category.Id}` is not special care-required.", (c, _) => c with { SpecialCare = SpecialCare.No });
        }

        if (category.MyNumber)
        {
            yield return Mutant(Mutators.ForgetMyNumber, policy.Id, Categories, category, $"`{category.Id}` is not the Individual Number.", (c, _) => c with { MyNumber = false });
        }
    }

    private static PolicyMutant OfGroup(PolicyDocument policy, string group) => new(
        Mutators.WidenGroup,
        $"{policy.Id}/groups/{group}",
        $"The group `{group}` has every category.",
        document => document.Id != policy.Id || !document.DataCategories.Any(c => c.Groups.Contains(group)) ? document : document with
        {
            DataCategories = [.. document.DataCategories.Select(c => c.Groups.Contains(group) ? c : c with { Groups = [.. c.Groups, group] })],
        });

    private static IEnumerable<PolicyMutant> OfPurpose(PolicyDocument policy, PurposeDocument purpose)
    {
        yield return Change(Mutators.WidenData, "needs every category of data", (p, all) => p with { Data = AllData(all) });
        if (purpose.SettlesAmountsOwed)
        {
            yield return Change(Mutators.WidenSettlement, "settles with every category of data", (p, all) => p with { SettlementData = AllData(all) });
        }

        if (purpose.Clause is PurposeClause.None or PurposeClause.Provision && !purpose.SolicitsConsent)
        {
            yield return Change(Mutators.Declare, "is declared under 2.1(1)", (p, _) => p with { Clause = PurposeClause.Services });
        }

        if (purpose.Clause == PurposeClause.Incidental && !purpose.Incidental)
        {
            yield return Change(Mutators.CallIncidental, "counts as incidental", (p, _) => p with { Incidental = true });
        }

        if (purpose.DeclaredFrom is not null)
        {
            yield return Change(Mutators.DeclareEarlier, "was declared since ever", (p, _) => p with { DeclaredFrom = Ever });
            yield return Change(Mutators.CallRelated, "counts as related to the earlier ones and published", (p, _) => p with { RelatedToEarlier = true, PublishedAt = Ever });
        }

        PolicyMutant Change(Mutator mutator, string what, Func<PurposeDocument, PolicyDocument, PurposeDocument> change) =>
            Mutant(mutator, policy.Id, Purposes, purpose, $"The purpose `{purpose.Id}` {what}.", change);
    }
}
