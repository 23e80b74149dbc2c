using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>A gate with its rules in the order in which they are tried.</summary>
internal sealed class CompiledGate(PolicyGate gate, CompiledRule[] rules)
{
    internal PolicyGate Gate => gate;

    internal CompiledRule[] Rules => rules;

    internal bool Permits { get; } = GateCatalogue.Permits(gate);

    internal ReasonCode Otherwise { get; } = GateCatalogue.Otherwise(gate);
}
