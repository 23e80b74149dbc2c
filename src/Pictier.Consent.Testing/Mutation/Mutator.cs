namespace Pictier.Consent.Testing.Mutation;

/// <summary>A kind of mistake in a policy.</summary>
/// <param name="Name">The name, for example <c>drop-condition</c>.</param>
/// <param name="Meaning">What the mistake is.</param>
public sealed record Mutator(string Name, string Meaning)
{
    /// <summary>Every kind of mistake that is tried.</summary>
    public static IReadOnlyList<Mutator> All => Mutators.All;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
