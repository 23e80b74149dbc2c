using Pictier.Consent.Policies;
using static Pictier.Consent.Testing.Mutation.RegistryChange;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>Mistakes in the recipients of a policy: where they are, and what their contracts and profiles say.</summary>
internal static class RecipientMutations
{
    private static readonly Registry<RecipientDocument> Recipients =
        new("recipients", r => r.Id, p => p.Recipients, (p, entries) => p with { Recipients = entries });

    internal static IEnumerable<PolicyMutant> Of(PolicyDocument policy) => policy.Recipients.SelectMany(recipient =>
        OfPlace(recipient).Concat(OfContract(recipient)).Concat(OfProfile(recipient)).Select(change => Mutant(
            change.Mutator, policy.Id, Recipients, recipient, $"The recipient `{recipient.Id}` {change.What}.", change.Change, change.Part)));

    private static IEnumerable<RecipientChange> OfPlace(RecipientDocument recipient)
    {
        if (recipient.Kind is RecipientKind.ThePrincipal or RecipientKind.SameLegalEntity)
        {
            yield break;
        }

        yield return new(Mutators.CallSameEntity, "is the company itself", (r, _) => r with { Kind = RecipientKind.SameLegalEntity });
        if (recipient.Country != "JP" && !recipient.HandlesDatabaseInJapan)
        {
            yield return new(Mutators.MoveToJapan, "is in Japan", (r, _) => r with { Country = "JP" });
        }

        if (recipient.SettlementAnchor != SettlementAnchor.ConsentTerms && recipient.Kind is RecipientKind.FinancialInstitution
            or RecipientKind.CreditCardCompany or RecipientKind.SettlementAgent or RecipientKind.SettlingBusiness)
        {
            yield return new(Mutators.AnchorSettlement, "is anchored in consent terms", (r, _) => r with { SettlementAnchor = SettlementAnchor.ConsentTerms });
        }
    }

    private static IEnumerable<RecipientChange> OfContract(RecipientDocument recipient)
    {
        if (recipient.Contract is not { } contract)
        {
            yield break;
        }

        yield return new(Mutators.LoseEntry, "has no contract", (r, _) => r with { Contract = null }) { Part = "contract" };
        yield return Contract(Mutators.WidenData, "has a contract for every category of data", (c, all) => c with { Data = AllData(all) });
        yield return Contract(Mutators.WidenPurposes, "has a contract for every purpose", (c, all) => c with { Purposes = AllPurposes(all) });
        yield return Contract(Mutators.DropStart, "has a contract since ever", (c, _) => c with { From = Ever });
        if (contract.To is not null)
        {
            yield return Contract(Mutators.DropEnd, "has a contract without end", (c, _) => c with { To = null });
        }

        yield return contract.Confidentiality
            ? Contract(Mutators.LoseConfidentiality, "agreed to no confidentiality", (c, _) => c with { Confidentiality = false })
            : Contract(Mutators.AssumeConfidentiality, "agreed to confidentiality", (c, _) => c with { Confidentiality = true });
        yield return contract.SafetyMeasuresConfirmed
            ? Contract(Mutators.LoseSafety, "has no confirmed safety measures", (c, _) => c with { SafetyMeasuresConfirmed = false })
            : Contract(Mutators.AssumeSafety, "has confirmed safety measures", (c, _) => c with { SafetyMeasuresConfirmed = true });
        if (!contract.OnwardProvisionProhibited || contract.ReEntrustment == ReEntrustment.Free)
        {
            yield return Contract(Mutators.AssumeControl, "is bound not to provide onward", (c, _) => c with { OnwardProvisionProhibited = true, ReEntrustment = ReEntrustment.Prohibited });
        }

        if (contract.OnwardProvisionProhibited)
        {
            yield return Contract(Mutators.LoseControl, "may provide onward", (c, _) => c with { OnwardProvisionProhibited = false });
        }

        if (contract.ReEntrustment != ReEntrustment.Free)
        {
            yield return Contract(Mutators.FreeReEntrustment, "may entrust further freely", (c, _) => c with { ReEntrustment = ReEntrustment.Free });
        }
    }

    private static IEnumerable<RecipientChange> OfProfile(RecipientDocument recipient)
    {
        if (recipient.Equivalence is not { } profile)
        {
            yield break;
        }

        yield return new(Mutators.LoseEntry, "has no equivalent measures", (r, _) => r with { Equivalence = null }) { Part = "equivalence" };
        yield return Profile(Mutators.DropStart, "had equivalent measures since ever", e => e with { EstablishedAt = Ever });
        if (profile.EndedAt is not null)
        {
            yield return Profile(Mutators.DropEnd, "has equivalent measures without end", e => e with { EndedAt = null });
        }

        yield return profile.SecuredWithCompany
            ? Profile(Mutators.LoseSecured, "did not secure its measures", e => e with { SecuredWithCompany = false })
            : Profile(Mutators.AssumeSecured, "secured its measures", e => e with { SecuredWithCompany = true });
        if (profile.Impediment == Impediment.CannotBeSecured)
        {
            yield return Profile(Mutators.AssumeUnimpeded, "can secure its measures", e => e with { Impediment = Impediment.None });
        }

        if (profile.LastVerifiedAt is { } verified)
        {
            yield return Profile(Mutators.VerifyLater, "was verified a year later", e => e with { LastVerifiedAt = verified.AddYears(1) });
        }
    }

    private static RecipientChange Contract(
        Mutator mutator, string what, Func<EntrustmentContractDocument, PolicyDocument, EntrustmentContractDocument> change) =>
        new(mutator, what, (r, all) => r.Contract is { } contract ? r with { Contract = change(contract, all) } : r) { Part = "contract" };

    private static RecipientChange Profile(Mutator mutator, string what, Func<EquivalenceDocument, EquivalenceDocument> change) =>
        new(mutator, what, (r, _) => r.Equivalence is { } profile ? r with { Equivalence = change(profile) } : r) { Part = "equivalence" };

    private sealed record RecipientChange(Mutator Mutator, string What, Func<RecipientDocument, PolicyDocument, RecipientDocument> Change)
    {
        internal string? Part { get; init; }
    }
}
