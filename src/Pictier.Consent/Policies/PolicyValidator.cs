namespace Pictier.Consent.Policies;

/// <summary>Checks what a policy means: ids that name nothing, ids that repeat, versions that contradict each other.</summary>
internal static class PolicyValidator
{
    /// <summary>Checks the versions of one policy, each by itself and all together.</summary>
    internal static void Validate(IReadOnlyList<PolicySource> versions, ICollection<DocumentError> errors)
    {
        foreach (var version in versions)
        {
            ValidateDocument(version, errors);
        }

        for (var later = 1; later < versions.Count; later++)
        {
            Compare(versions[later], [.. versions.Take(later)], errors);
        }
    }

    // What is missing or could not be read is an error already, and equals nothing.
    private static void Compare(PolicySource source, IReadOnlyList<PolicySource> earlier, ICollection<DocumentError> errors)
    {
        var policy = source.Document;
        if (source.Has("id") && earlier[0].Has("id") && earlier[0].Document.Id is var id && policy.Id != id)
        {
            errors.Add(source.Error("$.id", $"Found the policy `{policy.Id}` beside `{id}`; all versions of a policy set have the same id."));
        }

        if (source.Has("version") && earlier.Any(e => e.Has("version") && e.Document.Version == policy.Version))
        {
            errors.Add(source.Error("$.version", $"The version `{policy.Version}` appears twice in the policy set; give each version its own."));
        }

        if (source.Has("effectiveFrom")
            && earlier.FirstOrDefault(e => e.Has("effectiveFrom") && e.Document.EffectiveFrom == policy.EffectiveFrom) is { } other)
        {
            errors.Add(source.Error("$.effectiveFrom", $"The version `{other.Document.Version}` comes into force at the same time; give each version its own."));
        }
    }

    private static void ValidateDocument(PolicySource source, ICollection<DocumentError> errors)
    {
        var policy = source.Document;
        var check = new ReferenceCheck(source, errors);
        var categories = check.Registry("dataCategories", "data category", policy.DataCategories.Select(c => c.Id));
        var purposes = check.Registry("purposes", "purpose", policy.Purposes.Select(p => p.Id));
        var recipients = check.Registry("recipients", "recipient", policy.Recipients.Select(r => r.Id));
        check.Registry("serviceRules", "service rule", policy.ServiceRules.Select(r => r.Id));
        check.Registry("optOutFilings", "opt-out filing", policy.OptOutFilings.Select(f => f.Id));
        check.Registry("jointUseNotices", "joint-use notice", policy.JointUseNotices.Select(n => n.Id));

        for (var i = 0; i < policy.DataCategories.Count; i++)
        {
            check.NoCategory($"$.dataCategories[{i}].group", policy.DataCategories[i].Groups, categories);
        }

        for (var i = 0; i < policy.Purposes.Count; i++)
        {
            check.Known($"$.purposes[{i}].data", policy.Purposes[i].Data, categories);
            check.Known($"$.purposes[{i}].settlementData", policy.Purposes[i].SettlementData, categories);
        }

        for (var i = 0; i < policy.Recipients.Count; i++)
        {
            if (policy.Recipients[i].Contract is { } contract)
            {
                check.Known($"$.recipients[{i}].contract.purposes", contract.Purposes, purposes);
                check.Known($"$.recipients[{i}].contract.data", contract.Data, categories);
            }
        }

        for (var i = 0; i < policy.ServiceRules.Count; i++)
        {
            check.Known($"$.serviceRules[{i}].recipients", policy.ServiceRules[i].Recipients, recipients);
            check.Known($"$.serviceRules[{i}].data", policy.ServiceRules[i].Data, categories);
            check.Known($"$.serviceRules[{i}].purposes", policy.ServiceRules[i].Purposes, purposes);
        }

        for (var i = 0; i < policy.OptOutFilings.Count; i++)
        {
            check.Known($"$.optOutFilings[{i}].data", policy.OptOutFilings[i].Data, categories);
        }

        for (var i = 0; i < policy.JointUseNotices.Count; i++)
        {
            check.Known($"$.jointUseNotices[{i}].data", policy.JointUseNotices[i].Data, categories);
            check.Known($"$.jointUseNotices[{i}].users", policy.JointUseNotices[i].Users, recipients);
            check.Known($"$.jointUseNotices[{i}].purposes", policy.JointUseNotices[i].Purposes, purposes);
        }

        for (var i = 0; i < policy.Successions.Count; i++)
        {
            check.Known($"$.successions[{i}].recipient", [policy.Successions[i].Recipient], recipients, single: true);
        }

        check.Known("$.options.equivalentAuthorities", policy.Options.EquivalentAuthorities, recipients);
        RuleValidator.Validate(source, errors);
    }
}
