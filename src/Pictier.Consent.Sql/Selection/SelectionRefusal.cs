namespace Pictier.Consent.Sql.Selection;

/// <summary>A use that cannot be asked of everybody by one query without changing what is decided.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">What was found, and what to do instead.</param>
public sealed record SelectionRefusal(SelectionRefusalReason Reason, string Message)
{
    internal static SelectionRefusal Pseudonyms { get; } = new(
        SelectionRefusalReason.Pseudonyms, "This ledger files people under pseudonyms and seals what they said, so the database cannot read it; name the people and call `FilterAsync`.");

    internal static SelectionRefusal ConsentsNotAlike { get; } = new(
        SelectionRefusalReason.ConsentsNotAlike, "Whether a consent counts depends on more than its words and times: the request gives a birth date. Leave it out and state the capacity, or call `FilterAsync`.");

    internal static SelectionRefusal Refusals { get; } = new(
        SelectionRefusalReason.Refusals, "What is decided depends on refusals in ways that a query does not ask: by opt-out, by a claim that consent is difficult to obtain, or by a refusal of some of the operations. Name the people and call `FilterAsync`.");

    internal static SelectionRefusal TooVaried(int words, int most) => new(
        SelectionRefusalReason.TooVaried, $"People said {words} or more different things, and a query asks at most {most}; raise `MaxWords`, or call `FilterAsync`.");
}
