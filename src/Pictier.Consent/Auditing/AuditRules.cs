namespace Pictier.Consent.Auditing;

/// <summary>Tells which decisions are recorded one by one.</summary>
internal static class AuditRules
{
    /// <summary>Whether the decision is counted with others of its kind instead of being recorded by itself.</summary>
    internal static bool IsCounted(AuditScope scope, ProcessingRequest request, in Decision decision) =>
        scope == AuditScope.DenialsAndReliance
        && request.Operation is Operation.Use or Operation.Acquire
        && decision.Reason is ReasonCode.DeclaredPurpose or ReasonCode.AcquiredForDeclaredPurpose or ReasonCode.NotPersonalInformation
        && !decision.Obligations.Contains(Obligation.RecordReceipt);
}
