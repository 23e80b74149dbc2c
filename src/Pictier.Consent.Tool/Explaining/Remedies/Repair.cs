namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>One change, and the situation after it.</summary>
/// <param name="Step">What is to be done, for people.</param>
/// <param name="After">The situation then.</param>
internal sealed record Repair(string Step, Situation After);

/// <summary>Changes that together make a use allowed, as was found by deciding it again.</summary>
/// <param name="Steps">What is to be done.</param>
/// <param name="After">The situation then.</param>
internal sealed record Remedy(IReadOnlyList<string> Steps, Situation After)
{
    /// <summary>The decision then: an allow.</summary>
    internal Decision Decision { get; } = After.Decide();
}
