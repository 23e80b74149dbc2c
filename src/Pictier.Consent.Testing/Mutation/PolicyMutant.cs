using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>A policy with one thing changed, as a mistake in it would change it.</summary>
public sealed class PolicyMutant
{
    private readonly Func<PolicyDocument, PolicyDocument> change;

    internal PolicyMutant(Mutator mutator, string place, string description, Func<PolicyDocument, PolicyDocument> change)
    {
        Mutator = mutator;
        Name = $"{mutator.Name} {place}";
        Description = description;
        this.change = change;
    }

    /// <summary>The kind of change.</summary>
    public Mutator Mutator { get; }

    /// <summary>The kind of change and its place, for example <c>drop-condition TP-9/filed</c>: what reports and accepted gaps call it.</summary>
    public string Name { get; }

    /// <summary>One sentence that says what the mutant does otherwise.</summary>
    public string Description { get; }

    /// <summary>The clause whose rule is changed; null for a change of a registry or an option.</summary>
    public string? Clause { get; internal init; }

    /// <summary>The rule that is changed, or comes first in the change.</summary>
    internal string? Rule { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The document with the change; the same one where there is nothing to change.</summary>
    internal PolicyDocument ApplyTo(PolicyDocument policy) => change(policy);
}
