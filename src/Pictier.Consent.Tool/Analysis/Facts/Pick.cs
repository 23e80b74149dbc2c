namespace Pictier.Consent.Tool.Analysis;

/// <summary>An option that is chosen of a part of the facts.</summary>
/// <param name="Group">The part.</param>
/// <param name="Option">The option.</param>
internal sealed record Pick(FactGroup Group, int Option)
{
    /// <summary>Of a consent that lacks several things: the options that lack one of them each.</summary>
    internal IReadOnlyList<int> Flaws { get; init; } = [];
}
