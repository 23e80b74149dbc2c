using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Decides: the gates of an operation in order, all of which must pass (spec 1.1, 3.3).</summary>
internal static class Evaluator
{
    private static readonly PolicyGate[] Acquisition =
        [PolicyGate.LawfulAcquisition, PolicyGate.SpecialCareAcquisition, PolicyGate.AcquisitionPurpose, PolicyGate.PurposeIndicated];

    private static readonly PolicyGate[] Use = [PolicyGate.Use];

    private static readonly PolicyGate[] ProvisionInJapan = [PolicyGate.ProvisionInJapan];

    private static readonly PolicyGate[] ProvisionAbroad = [PolicyGate.ProvisionAbroad];

    internal static Decision Decide(ref Inquiry inquiry)
    {
        var scope = GateEvaluator.Evaluate(PolicyGate.Scope, ref inquiry);
        if (scope.Passed)
        {
            return Allow(scope, scope.Obligations, inquiry);
        }

        var bars = GateEvaluator.Evaluate(PolicyGate.Bars, ref inquiry);
        if (!bars.Passed && inquiry.Trace is null)
        {
            return Deny(bars, inquiry);
        }

        if (Route(ref inquiry, out var gates) is { } refusal)
        {
            return bars.Passed ? Deny(new GateResult { Reason = refusal }, inquiry) : Deny(bars, inquiry);
        }

        inquiry.Restrictions = Restrictions.Active(inquiry);
        return PassAll(gates, bars, ref inquiry);
    }

    private static Decision PassAll(PolicyGate[] gates, GateResult bars, ref Inquiry inquiry)
    {
        GateResult? denial = bars.Passed ? null : bars;
        GateResult? permission = null;
        var obligations = bars.Obligations;
        foreach (var gate in gates)
        {
            if (gate == PolicyGate.SpecialCareAcquisition && !inquiry.HasSpecialCare)
            {
                continue;
            }

            var result = GateEvaluator.Evaluate(gate, ref inquiry);
            if (result.Passed)
            {
                // The first gate that permits gives the reason: the special-care gate before the purpose.
                permission ??= GateCatalogue.Permits(gate) ? result : null;
                obligations = obligations.With(result.Obligations);
                continue;
            }

            denial ??= result;
            if (inquiry.Trace is null)
            {
                break;
            }
        }

        return denial is { } denied ? Deny(denied, inquiry)
            : permission is { } permitted ? Allow(permitted, obligations, inquiry)
            : Deny(new GateResult { Reason = ReasonCode.NoBasis }, inquiry);
    }

    // P4: the recipient decides which question is asked, whatever operation the caller named.
    private static ReasonCode? Route(ref Inquiry inquiry, out PolicyGate[] gates)
    {
        gates = Use;
        switch (inquiry.Recipient)
        {
            case null when inquiry.IsAcquisition:
                gates = Acquisition;
                inquiry.EffectiveOperation = ConsentOperations.Acquire;
                return null;
            case null:
                inquiry.EffectiveOperation = ConsentOperations.Use;
                return null;
            case { Kind: RecipientKind.ThePrincipal }:
                return ReasonCode.RecipientIsThePrincipal;
            case { Kind: RecipientKind.SameLegalEntity }:
                inquiry.Recipient = null;
                inquiry.EffectiveOperation = ConsentOperations.Use;
                return null;
            case { Location: Location.Japan }:
                gates = ProvisionInJapan;
                inquiry.EffectiveOperation = ConsentOperations.ProvideDomestic;
                return null;
            case { Location: Location.Abroad }:
                gates = ProvisionAbroad;
                inquiry.EffectiveOperation = ConsentOperations.ProvideForeign;
                return null;
            default:
                return ReasonCode.RecipientLocationUnknown;
        }
    }

    private static Decision Allow(in GateResult passed, Obligations obligations, in Inquiry inquiry) => Conclude(
        inquiry.Policy.Verdicts.Allow(passed.Rule!, obligations, inquiry.At), Candidates.Basis(passed.Rule!.About, passed.Candidate, inquiry), inquiry);

    private static Decision Deny(in GateResult denied, in Inquiry inquiry)
    {
        var basis = denied.BlockedBy != 0 ? Restrictions.Basis(inquiry, denied.BlockedBy)
            : denied.Rule is { } rule ? Candidates.Basis(rule.About, denied.Candidate, inquiry)
            : default;

        // A blocked rule is not at fault: the restriction's own clause is cited.
        return Conclude(
            denied is { BlockedBy: 0, Rule: { } failed } ? inquiry.Policy.Verdicts.Deny(denied.Reason, failed, inquiry.At) : inquiry.Policy.Verdicts.Of(denied.Reason, inquiry.At),
            basis,
            inquiry);
    }

    private static Decision Conclude(Verdict verdict, DecisionBasis basis, in Inquiry inquiry) =>
        new(verdict, new DateTimeOffset(inquiry.At, TimeSpan.Zero), basis, inquiry.Trace?.Build(inquiry.History));
}
