using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Statements;

/// <summary>An event of the ledger, of which a query for everybody compares the wording and the times.</summary>
/// <param name="Sequence">Its position.</param>
/// <param name="Name">The name under which the ledger files the person.</param>
/// <param name="Event">What was said.</param>
internal readonly record struct Statement(long Sequence, string Name, ConsentEvent Event);
