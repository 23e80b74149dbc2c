using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>A request as the rules see it: what its kind means by the plan, and what the person said (spec 1.2, 5.3).</summary>
internal ref struct Inquiry
{
    internal Plan Plan;
    internal ProcessingRequest Request;
    internal PreparedHistory History;

    /// <summary>The instant, in UTC ticks.</summary>
    internal long At;

    /// <summary>Where the outcome of every rule is written down; null unless an explanation was asked for.</summary>
    internal ExplanationBuilder? Trace;

    /// <summary>What consents speak of: the recipient's place decides between provision in Japan and abroad.</summary>
    internal ConsentOperations EffectiveOperation;

    /// <summary>Null for an acquisition, a use, and a handling inside the same legal entity.</summary>
    internal CompiledRecipient? Recipient;

    /// <summary>The kinds of active restrictions whose scope the request meets, a bit for each.</summary>
    internal int Restrictions;

    /// <summary>The consent that a rule about consents asks about just now.</summary>
    internal ConsentRecord Consent;

    /// <summary>What is known of the times of the consents.</summary>
    internal ConsentTimes Times;

    /// <summary>What the rule that passed a gate asked by a condition obliges to; it is added to the asking rule's own.</summary>
    internal Obligations AskedObligations;

    /// <summary>Asks about somebody. This is no constructor, because copying what it made took longer than making it.</summary>
    internal void About(Plan plan, ProcessingRequest request, scoped in PackedHistory history, PreparedShapes shapes, long at, ExplanationBuilder? trace)
    {
        AboutNobody(plan, request, at);
        History.Show(history, shapes);
        Trace = trace;
    }

    /// <summary>Asks before it is known whom it is about: nothing is said yet.</summary>
    internal void AboutNobody(Plan plan, ProcessingRequest request, long at)
    {
        Plan = plan;
        Request = request;
        At = at;
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
