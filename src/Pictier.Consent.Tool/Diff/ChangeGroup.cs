namespace Pictier.Consent.Tool.Diff;

/// <summary>The changes of one use: an operation, a purpose and a recipient.</summary>
/// <param name="Title">The use, for people.</param>
/// <param name="Changes">Its changes, those that weaken the policy first.</param>
internal sealed record ChangeGroup(string Title, IReadOnlyList<Change> Changes)
{
    internal static IEnumerable<ChangeGroup> Of(IEnumerable<Change> changes) =>
        changes.GroupBy(c => (c.Operation, c.Purpose, c.Underlying, c.Recipient)).Select(g => new ChangeGroup(
            $"`{Word.Of(g.Key.Operation)}` for `{g.Key.Purpose}`"
            + (g.Key.Underlying is { } underlying ? $" in order to achieve `{underlying}`" : string.Empty)
            + (g.Key.Recipient is { } recipient ? $", to `{recipient}`" : string.Empty),
            [.. g]));
}
