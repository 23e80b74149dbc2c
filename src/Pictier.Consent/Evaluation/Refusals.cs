namespace Pictier.Consent.Evaluation;

/// <summary>Whether a principal said no to what is asked (spec 5.4).</summary>
internal static class Refusals
{
    private const ConsentOperations Provisions = ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign;

    /// <summary>Whether the refusal covers the request for one of these operations, and had been said by now.</summary>
    internal static bool Covers(in RefusalRecord refusal, in Inquiry inquiry, ConsentOperations operations) =>
        refusal.At <= inquiry.At
        && (refusal.Shape.Operations & operations) != 0
        && inquiry.EffectivePurpose is { } purpose
        && refusal.Shape.Purposes.AsSpan().Contains(purpose.Number)
        && (refusal.Shape.Data is null || CategorySet.Meets(refusal.Shape.Data[inquiry.Policy.Index], inquiry.Data))

        // A request without a recipient asks nobody's name of a refusal; like C5, the question is only put for a provision.
        && (refusal.Shape.Recipients is null || inquiry.Recipient is null || refusal.Shape.Recipients.Covers(inquiry.Recipient));

    /// <summary>Whether any refusal covers the request now.</summary>
    internal static bool AnyCovers(in Inquiry inquiry)
    {
        for (var i = 0; i < inquiry.History.RefusalCount; i++)
        {
            if (Covers(inquiry.History.Refusal(i), inquiry, inquiry.EffectiveOperation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a refusal at or after the consent covers the request (C16): at the same instant the no wins.</summary>
    internal static bool AnySupersedes(in Inquiry inquiry, long consentAt, ConsentOperations operations)
    {
        for (var i = 0; i < inquiry.History.RefusalCount; i++)
        {
            var refusal = inquiry.History.Refusal(i);
            if (refusal.At >= consentAt && Covers(refusal, inquiry, operations))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The operations that a consent rule asks about: within 3.3(2), a provision in Japan or abroad.</summary>
    internal static ConsentOperations AskedBy(CompiledRule rule, in Inquiry inquiry) => rule.AsksAnyProvision ? Provisions : inquiry.EffectiveOperation;
}
