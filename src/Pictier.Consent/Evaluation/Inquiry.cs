namespace Pictier.Consent.Evaluation;

/// <summary>A request as the rules see it: what its kind means by the plan, and what the person said (spec 1.2, 5.3).</summary>
internal ref struct Inquiry
{
    internal readonly Plan Plan;
    internal readonly ProcessingRequest Request;
    internal readonly PreparedHistory History;

    /// <summary>The instant, in UTC ticks.</summary>
    internal readonly long At;

    /// <summary>Where the outcome of every rule is written down; null unless an explanation was asked for.</summary>
    internal readonly ExplanationBuilder? Trace;

    /// <summary>What consents speak of: the recipient's place decides between provision in Japan and abroad.</summary>
    internal ConsentOperations EffectiveOperation;

    /// <summary>Null for an acquisition, a use, and a handling inside the same legal entity.</summary>
    internal CompiledRecipient? Recipient;

    /// <summary>The kinds of active restrictions whose scope the request meets, a bit for each.</summary>
    internal int Restrictions;

    /// <summary>The consent that a rule about consents asks about just now.</summary>
    internal ConsentRecord Consent;

    /// <summary>What the rule that passed a gate asked by a condition obliges to; it is added to the asking rule's own.</summary>
    internal Obligations AskedObligations;

    internal Inquiry(Plan plan, ProcessingRequest request, in PreparedHistory history, long at, ExplanationBuilder? trace)
    {
        Plan = plan;
        Request = request;
        History = history;
        At = at;
        Trace = trace;
        Recipient = plan.NamedRecipient;
    }

    internal readonly CompiledPolicy Policy => Plan.Policy;

    internal readonly CompiledPurpose Purpose => Plan.Purpose;

    /// <summary>The purpose that a 2.1(3) purpose serves, else the purpose; null when a 2.1(3) purpose serves none.</summary>
    internal readonly CompiledPurpose? EffectivePurpose => Plan.EffectivePurpose;

    /// <summary>The categories of the data.</summary>
    internal readonly ReadOnlySpan<ulong> Data => Plan.Data;

    internal readonly bool HasSpecialCare => Plan.HasSpecialCare;

    /// <summary>When the data was acquired.</summary>
    internal readonly long AcquiredAt => IsAcquisition ? At : Request.Held.AcquiredAt?.UtcTicks ?? Policy.PolicyStart;

    internal readonly bool IsExplained => Trace is not null;

    internal readonly bool IsAcquisition => Request.Operation == Operation.Acquire;

    internal readonly Acquisition Acquisition => Request.Acquisition!;

    /// <summary>From here on the questions are those of the route.</summary>
    internal void Follow(Route route)
    {
        EffectiveOperation = route.Operation;
        Recipient = route.Recipient;
    }
}
