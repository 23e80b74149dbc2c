using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>A gate with its rules in the order in which they are tried.</summary>
internal sealed class CompiledGate(PolicyGate gate, CompiledRule[] rules)
{
    internal PolicyGate Gate => gate;

    internal CompiledRule[] Rules => rules;

    /// <summary>The gate when nothing is known before it is asked: what an explanation shows, and what conditions ask.</summary>
    internal PlannedGate Unplanned => field ??= new(this, [.. rules.Select(r => new PlannedRule(r))]);

    internal bool Permits { get; } = GateCatalogue.Permits(gate);

    internal ReasonCode Otherwise { get; } = GateCatalogue.Otherwise(gate);
}
