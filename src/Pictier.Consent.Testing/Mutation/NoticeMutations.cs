using Pictier.Consent.Policies;
using static Pictier.Consent.Testing.Mutation.RegistryChange;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>Mistakes in what a policy has published and filed: joint-use notices, opt-out filings, service rules, successions.</summary>
internal static class NoticeMutations
{
    private static readonly Registry<JointUseNoticeDocument> Notices =
        new("notices", n => n.Id, p => p.JointUseNotices, (p, entries) => p with { JointUseNotices = entries });

    private static readonly Registry<OptOutFilingDocument> Filings =
        new("filings", f => f.Id, p => p.OptOutFilings, (p, entries) => p with { OptOutFilings = entries });

    private static readonly Registry<ServiceRuleDocument> ServiceRules =
        new("serviceRules", r => r.Id, p => p.ServiceRules, (p, entries) => p with { ServiceRules = entries });

    private static readonly Registry<SuccessionDocument> Successions =
        new("successions", s => $"{s.Recipient}/{s.Business}", p => p.Successions, (p, entries) => p with { Successions = entries });

    internal static IEnumerable<PolicyMutant> Of(PolicyDocument policy) =>
        policy.JointUseNotices.SelectMany(n => OfNotice(policy.Id, n))
            .Concat(policy.OptOutFilings.SelectMany(f => OfFiling(policy.Id, f)))
            .Concat(policy.ServiceRules.SelectMany(r => OfServiceRule(policy.Id, r)))
            .Concat(policy.Successions.SelectMany(s => OfSuccession(policy, s)));

    private static IEnumerable<PolicyMutant> OfNotice(string policy, JointUseNoticeDocument notice)
    {
        yield return Change(Mutators.LoseEntry, "is gone", (_, _) => null);
        yield return Change(Mutators.WidenData, "names every category of data", (n, all) => n with { Data = AllData(all) });
        yield return Change(Mutators.WidenPurposes, "names every purpose", (n, all) => n with { Purposes = AllPurposes(all) });
        yield return Change(Mutators.WidenRecipients, "names every recipient", (n, all) => n with { Users = AllRecipients(all) });
        yield return Change(Mutators.DropStart, "was published since ever", (n, _) => n with { PublishedAt = Ever });
        if (notice.ResponsiblePerson is null || notice.Address is null || notice.Representative is null)
        {
            yield return Change(Mutators.CompleteNotice, "has all elements", (n, _) => n with
            {
                ResponsiblePerson = n.ResponsiblePerson ?? "somebody",
                Address = n.Address ?? "somewhere",
                Representative = n.Representative ?? "somebody",
            });
        }

        PolicyMutant Change(Mutator mutator, string what, Func<JointUseNoticeDocument, PolicyDocument, JointUseNoticeDocument?> change) =>
            Mutant(mutator, policy, Notices, notice, $"The joint-use notice `{notice.Id}` {what}.", change);
    }

    private static IEnumerable<PolicyMutant> OfFiling(string policy, OptOutFilingDocument filing)
    {
        yield return Change(Mutators.LoseEntry, "is gone", (_, _) => null);
        yield return Change(Mutators.WidenData, "lists every category of data", (f, all) => f with { Data = AllData(all) });
        yield return Change(Mutators.DropStart, "was made since ever", (f, _) => f with { FiledAt = Ever });
        if (Enum.GetValues<ProvisionMethod>().Except(filing.Methods).Any())
        {
            yield return Change(Mutators.WidenMethods, "lists every method", (f, _) => f with { Methods = Enum.GetValues<ProvisionMethod>() });
        }

        yield return Change(Mutators.DropWaiting, "leaves no time to object", (f, _) => f with { PrincipalNoticeAt = Ever, WaitingPeriod = TimeSpan.Zero });
        if (filing.WithdrawnAt is not null)
        {
            yield return Change(Mutators.DropEnd, "is never withdrawn", (f, _) => f with { WithdrawnAt = null });
        }

        if (filing.Generation != FilingGeneration.Law2022 || filing.PlannedStart is not null)
        {
            yield return Change(Mutators.RenewFiling, "is one of 2022 that has started", (f, _) => f with { Generation = FilingGeneration.Law2022, PlannedStart = Ever });
        }

        PolicyMutant Change(Mutator mutator, string what, Func<OptOutFilingDocument, PolicyDocument, OptOutFilingDocument?> change) =>
            Mutant(mutator, policy, Filings, filing, $"The opt-out filing `{filing.Id}` {what}.", change);
    }

    private static IEnumerable<PolicyMutant> OfServiceRule(string policy, ServiceRuleDocument rule)
    {
        yield return Change(Mutators.LoseEntry, "is gone", (_, _) => null);
        yield return Change(Mutators.WidenData, "names every category of data", (r, all) => r with { Data = AllData(all) });
        yield return Change(Mutators.WidenPurposes, "names every purpose", (r, all) => r with { Purposes = AllPurposes(all) });
        yield return Change(Mutators.WidenRecipients, "names every recipient", (r, all) => r with { Recipients = AllRecipients(all) });
        yield return Change(Mutators.DropStart, "was published since ever", (r, _) => r with { PublishedAt = Ever });
        if (rule.Anchor == ServiceRuleAnchor.None)
        {
            yield return Change(Mutators.AnchorRule, "is anchored in the law", (r, _) => r with { Anchor = ServiceRuleAnchor.PermittedByLaw });
        }
        else if (rule.Anchor == ServiceRuleAnchor.ConsentTerms)
        {
            yield return Change(Mutators.ForgetTerms, "is not anchored in consent terms", (r, _) => r with { Anchor = ServiceRuleAnchor.PermittedByLaw });
        }

        PolicyMutant Change(Mutator mutator, string what, Func<ServiceRuleDocument, PolicyDocument, ServiceRuleDocument?> change) =>
            Mutant(mutator, policy, ServiceRules, rule, $"The service rule `{rule.Id}` {what}.", change);
    }

    private static IEnumerable<PolicyMutant> OfSuccession(PolicyDocument policy, SuccessionDocument succession)
    {
        yield return Change(Mutators.LoseEntry, "is gone", (_, _) => null);
        yield return Change(Mutators.DropStart, "took effect since ever", (s, _) => s with { EffectiveAt = Ever });
        if (policy.Options.AllowDueDiligence && succession.DueDiligenceContract is null)
        {
            yield return Change(Mutators.AssumeDueDiligence, "is prepared under a contract", (s, _) => s with { DueDiligenceContract = "a contract" });
        }

        PolicyMutant Change(Mutator mutator, string what, Func<SuccessionDocument, PolicyDocument, SuccessionDocument?> change) =>
            Mutant(mutator, policy.Id, Successions, succession, $"The succession of `{succession.Recipient}` to `{succession.Business}` {what}.", change);
    }
}
