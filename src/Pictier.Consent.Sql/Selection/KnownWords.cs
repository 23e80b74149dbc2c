using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Selection;

/// <summary>All words that people used up to a position of the ledger, each with an event of nobody that says them.</summary>
internal sealed record KnownWords(long Position, IReadOnlyDictionary<string, ConsentEvent> Words)
{
    internal static KnownWords None { get; } = new(0, new Dictionary<string, ConsentEvent>());
}
