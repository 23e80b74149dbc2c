namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of a service rule (3.1(6); spec TP-8).</summary>
internal static class ServiceRuleConditions
{
    internal static bool PublishedBefore(CompiledServiceRule rule, in Inquiry inquiry) =>
        rule.PublishedAt < inquiry.AcquiredAt && rule.PublishedAt <= inquiry.At;

    internal static bool NamesProvision(CompiledServiceRule rule, in Inquiry inquiry) =>
        inquiry.Recipient is { } recipient && rule.NamesRecipient(recipient.Number)
        && CategorySet.IsSubset(inquiry.Data, rule.Data)
        && inquiry.EffectivePurpose is { } purpose && rule.NamesPurpose(purpose.Number);
}
