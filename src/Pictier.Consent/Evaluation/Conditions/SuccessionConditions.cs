namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of a succession of business (3.1(4); spec TP-5).</summary>
internal static class SuccessionConditions
{
    internal static bool Effective(CompiledSuccession succession, long at) => succession.EffectiveAt <= at;

    internal static bool DueDiligence(CompiledSuccession succession, long at) => at < succession.EffectiveAt && succession.HasDueDiligenceContract;

    internal static bool DataOfBusiness(CompiledSuccession succession, in Inquiry inquiry) =>
        string.Equals(inquiry.Request.Held.Business, succession.Business, StringComparison.Ordinal);
}
