using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Receipts;

/// <summary>
/// What one principal said, as a receipt that other software reads: JSON-LD in the terms of the W3C Data Privacy Vocabulary, with the
/// fields of ISO/IEC TS 27560. It holds every event of the history; reading it again gives the same events.
/// </summary>
public sealed record ConsentReceipt
{
    /// <summary>The id of the receipt.</summary>
    public required string Id { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The principal; it is in no event when nothing was said.</summary>
    public required DataSubjectId DataSubject { get; init; }

    /// <summary>Who is responsible for the handling.</summary>
    public ControllerDocument? Controller { get; init; }

    /// <summary>What the principal said, in the order of the ledger.</summary>
    public required ConsentHistory History { get; init; }

    /// <summary>The id, never the person.</summary>
    public override string ToString() => $"Receipt {Id}";
}
