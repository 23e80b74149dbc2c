using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Selection;

/// <summary>All words that people used up to a position of the ledger, by their numbers, each with an event of nobody that says them.</summary>
internal sealed record KnownWords(long Position, IReadOnlyDictionary<long, ConsentEvent> Words)
{
    internal static KnownWords None { get; } = new(0, new Dictionary<long, ConsentEvent>());

    /// <summary>The words of all withdrawals.</summary>
    internal WordSet Withdrawals => new(Words.Where(w => w.Value is ConsentWithdrawn).Select(w => w.Key));
}
