using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>Mistakes in the options of a policy, each to a weaker value.</summary>
internal static class OptionMutations
{
    internal static IEnumerable<PolicyMutant> Of(PolicyDocument policy)
    {
        var options = policy.Options;
        if (options.LegalOverlay == LegalOverlay.Enforce)
        {
            yield return Change(Mutators.OverlayOff, "legalOverlay", "The law is not asked.", o => o with { LegalOverlay = LegalOverlay.Off });
        }

        if (options.RepresentativeRequiredBelowAge > 0)
        {
            yield return Change(Mutators.NoRepresentative, "representativeRequiredBelowAge", "No age needs a representative.", o => o with { RepresentativeRequiredBelowAge = 0 });
        }

        if (options.UnknownAge == UnknownAge.NeedsRepresentative)
        {
            yield return Change(Mutators.CallAdult, "unknownAge", "An unknown age is that of an adult.", o => o with { UnknownAge = UnknownAge.Adult });
        }

        if (options.UnknownAgeSpecialCare == UnknownAge.NeedsRepresentative)
        {
            yield return Change(
                Mutators.CallAdult, "unknownAgeSpecialCare", "For special care-required data too, an unknown age is that of an adult.", o => o with { UnknownAgeSpecialCare = UnknownAge.Adult });
        }

        if (options.MaxConsentAge is not null)
        {
            yield return Change(Mutators.NoMaxAge, "maxConsentAge", "Consents do not age.", o => o with { MaxConsentAge = null });
        }

        if (!options.AllowDueDiligence)
        {
            yield return Change(Mutators.AllowDueDiligence, "allowDueDiligence", "Data may go out for due diligence.", o => o with { AllowDueDiligence = true });
        }

        if (!options.DirectHandoverIsConsent)
        {
            yield return Change(Mutators.CountHandover, "directHandoverIsConsent", "Handing data over counts as consent.", o => o with { DirectHandoverIsConsent = true });
        }

        foreach (var mutant in OfAuthorities(policy).Concat(OfCessation(options.VoluntaryCessation)))
        {
            yield return mutant;
        }

        PolicyMutant Change(Mutator mutator, string option, string description, Func<PolicyOptions, PolicyOptions> change) =>
            OptionMutations.Change(policy.Id, mutator, option, description, change);

        IEnumerable<PolicyMutant> OfCessation(VoluntaryCessation voluntary)
        {
            yield return Change(
                voluntary.CeaseUse ? Mutators.RefuseVoluntarily : Mutators.GrantVoluntarily,
                "voluntaryCessation/ceaseUse",
                $"The use {(voluntary.CeaseUse ? "does not cease" : "ceases")} without a ground.",
                o => o with { VoluntaryCessation = o.VoluntaryCessation with { CeaseUse = !voluntary.CeaseUse } });
            yield return Change(
                voluntary.Erase ? Mutators.RefuseVoluntarily : Mutators.GrantVoluntarily,
                "voluntaryCessation/erase",
                $"Data is {(voluntary.Erase ? "not erased" : "erased")} without a ground.",
                o => o with { VoluntaryCessation = o.VoluntaryCessation with { Erase = !voluntary.Erase } });
        }
    }

    private static IEnumerable<PolicyMutant> OfAuthorities(PolicyDocument policy)
    {
        foreach (var recipient in policy.Recipients.Where(r => r.Kind == RecipientKind.EquivalentAuthority).Select(r => r.Id))
        {
            yield return policy.Options.EquivalentAuthorities.Contains(recipient)
                ? Change(policy.Id, Mutators.RejectAuthority, $"equivalentAuthorities/{recipient}", $"`{recipient}` is not accepted as an authority.", o => o with { EquivalentAuthorities = [.. o.EquivalentAuthorities.Where(a => a != recipient)] })
                : Change(policy.Id, Mutators.AcceptAuthority, $"equivalentAuthorities/{recipient}", $"`{recipient}` is accepted as an authority.", o => o with { EquivalentAuthorities = [.. o.EquivalentAuthorities, recipient] });
        }
    }

    private static PolicyMutant Change(string policy, Mutator mutator, string option, string description, Func<PolicyOptions, PolicyOptions> change) =>
        new(mutator, $"{policy}/options/{option}", description, document => document.Id == policy ? document with { Options = change(document.Options) } : document);
}
