using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>What mistakes in the registries of a policy have in common: their place, and that they reach every version of the policy.</summary>
internal static class RegistryChange
{
    /// <summary>An instant before everything: what was always so.</summary>
    internal static readonly DateTimeOffset Ever = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Mutants of one entry of a registry, in every version of the policy that has it.</summary>
    internal static PolicyMutant Mutant<T>(
        Mutator mutator,
        string policy,
        Registry<T> registry,
        T entry,
        string description,
        Func<T, PolicyDocument, T?> change,
        string? part = null)
        where T : class
    {
        var id = registry.IdOf(entry);
        return new PolicyMutant(mutator, $"{policy}/{registry.Name}/{id}{(part is null ? string.Empty : $"/{part}")}", description, document =>
            document.Id != policy || registry.Of(document).All(e => registry.IdOf(e) != id) ? document
            : registry.With(document, [.. registry.Of(document).Select(e => registry.IdOf(e) == id ? change(e, document) : e).OfType<T>()]));
    }

    /// <summary>Every category of data that the policy knows.</summary>
    internal static IReadOnlyList<string> AllData(PolicyDocument policy) => [.. policy.DataCategories.Select(c => c.Id)];

    /// <summary>Every purpose that the policy knows.</summary>
    internal static IReadOnlyList<string> AllPurposes(PolicyDocument policy) => [.. policy.Purposes.Select(p => p.Id)];

    /// <summary>Every recipient that the policy knows.</summary>
    internal static IReadOnlyList<string> AllRecipients(PolicyDocument policy) => [.. policy.Recipients.Select(r => r.Id)];
}

/// <summary>A registry of a policy.</summary>
internal sealed record Registry<T>(
    string Name, Func<T, string> IdOf, Func<PolicyDocument, IReadOnlyList<T>> Of, Func<PolicyDocument, IReadOnlyList<T>, PolicyDocument> With)
    where T : class;
