namespace Pictier.Consent.Evaluation;

/// <summary>A request as the rules see it: its ids resolved, its effective operation and purpose known (spec 1.2, 5.3).</summary>
internal ref struct Inquiry
{
    internal CompiledPolicy Policy;
    internal ProcessingRequest Request;
    internal PreparedHistory History;

    /// <summary>The instant, in UTC ticks.</summary>
    internal long At;

    /// <summary>What consents speak of: the recipient's place decides between provision in Japan and abroad.</summary>
    internal ConsentOperations EffectiveOperation;

    internal CompiledPurpose Purpose;

    /// <summary>The purpose that a 2.1(3) purpose serves, else the purpose; null when a 2.1(3) purpose serves none.</summary>
    internal CompiledPurpose? EffectivePurpose;

    /// <summary>The categories of the data.</summary>
    internal ReadOnlySpan<ulong> Data;

    internal bool HasSpecialCare;

    /// <summary>Null for an acquisition, a use, and a handling inside the same legal entity.</summary>
    internal CompiledRecipient? Recipient;

    /// <summary>When the data was acquired.</summary>
    internal long AcquiredAt;

    /// <summary>The kinds of active restrictions whose scope the request meets, a bit for each.</summary>
    internal int Restrictions;

    /// <summary>What the rule that passed a gate asked by a condition obliges to; it is added to the asking rule's own.</summary>
    internal Obligations AskedObligations;

    /// <summary>Where the outcome of every rule is written down; null unless an explanation was asked for.</summary>
    internal ExplanationBuilder? Trace;

    internal readonly bool IsAcquisition => Request.Operation == Operation.Acquire;

    internal readonly Acquisition Acquisition => Request.Acquisition!;
}
