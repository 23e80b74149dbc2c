using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Decides: the gates of an operation in order, all of which must pass (spec 1.1, 3.3).</summary>
internal static class Evaluator
{
    private static readonly PolicyGate[] BarsOnly = [PolicyGate.Bars];

    private static readonly PolicyGate[] Acquisition =
    [
        PolicyGate.Bars, PolicyGate.LawfulAcquisition, PolicyGate.SpecialCareAcquisition, PolicyGate.AcquisitionPurpose, PolicyGate.PurposeIndicated,
    ];

    private static readonly PolicyGate[] Use = [PolicyGate.Bars, PolicyGate.Use];

    private static readonly PolicyGate[] ProvisionInJapan = [PolicyGate.Bars, PolicyGate.ProvisionInJapan];

    private static readonly PolicyGate[] ProvisionAbroad = [PolicyGate.Bars, PolicyGate.ProvisionAbroad];

    internal static Decision Decide(ref Inquiry inquiry)
    {
        GateResult result = default;
        GateEvaluator.Evaluate(PolicyGate.Scope, ref inquiry, ref result);
        if (result.Passed)
        {
            return Allow(result, result.Obligations, inquiry);
        }

        var refusal = Route(ref inquiry, out var gates);
        inquiry.Restrictions = Restrictions.Active(inquiry);

        GateResult permission = default;
        GateResult denial = default;
        var denied = false;
        var obligations = Obligations.None;
        foreach (var gate in gates)
        {
            if (gate == PolicyGate.SpecialCareAcquisition && !inquiry.HasSpecialCare)
            {
                continue;
            }

            GateEvaluator.Evaluate(gate, ref inquiry, ref result);
            if (result.Passed)
            {
                // The first gate that permits gives the reason: the special-care gate before the purpose.
                obligations = obligations.With(result.Obligations);
                permission = permission.Rule is null && result.Rule!.Permits is not null ? result : permission;
            }
            else if (inquiry.Trace is null)
            {
                return Deny(result, inquiry);
            }
            else if (!denied)
            {
                // An explanation shows the later gates too, but the first one that does not pass has denied.
                denial = result;
                denied = true;
                inquiry.Trace.AfterDecision = true;
            }
        }

        return denied ? Deny(denial, inquiry)
            : refusal is { } refused ? Deny(new GateResult { Reason = refused }, inquiry)
            : permission.Rule is not null ? Allow(permission, obligations, inquiry)
            : Deny(new GateResult { Reason = ReasonCode.NoBasis }, inquiry);
    }

    // P4: the recipient decides which questions are asked, whatever operation the caller named.
    private static ReasonCode? Route(ref Inquiry inquiry, out PolicyGate[] gates)
    {
        gates = BarsOnly;
        switch (inquiry.Recipient)
        {
            case null when inquiry.IsAcquisition:
                gates = Acquisition;
                inquiry.EffectiveOperation = ConsentOperations.Acquire;
                return null;
            case null or { Kind: RecipientKind.SameLegalEntity }:
                gates = Use;
                inquiry.Recipient = null;
                inquiry.EffectiveOperation = ConsentOperations.Use;
                return null;
            case { Kind: RecipientKind.ThePrincipal }:
                return ReasonCode.RecipientIsThePrincipal;
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
        var verdict = denied is { BlockedBy: 0, Rule: { } failed }
            ? inquiry.Policy.Verdicts.Deny(denied.Reason, failed, inquiry.At)
            : inquiry.Policy.Verdicts.Of(denied.Reason, inquiry.At);
        return Conclude(verdict, basis, inquiry);
    }

    private static Decision Conclude(Verdict verdict, DecisionBasis basis, in Inquiry inquiry) =>
        new(verdict, new DateTimeOffset(inquiry.At, TimeSpan.Zero), basis, inquiry.Trace?.Build(inquiry.History));
}
