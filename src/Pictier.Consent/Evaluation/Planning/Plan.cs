namespace Pictier.Consent.Evaluation;

/// <summary>
/// What one version says about one kind of request in one era, before it is known whom it is about: what the ids name, which gates are
/// asked, and what came of the rules that read nothing else.
/// </summary>
internal sealed class Plan
{
    private static int lastNumber;

    private Decision answer;

    /// <summary>By which the precedents of the plan are found.</summary>
    internal int Number { get; } = Interlocked.Increment(ref lastNumber);

    internal required PlanKey Key { get; init; }

    internal required CompiledPolicy Policy { get; init; }

    internal required CompiledPurpose Purpose { get; init; }

    /// <summary>The purpose that a 2.1(3) purpose serves, else the purpose; null when a 2.1(3) purpose serves none.</summary>
    internal required CompiledPurpose? EffectivePurpose { get; init; }

    /// <summary>The categories of the data.</summary>
    internal required ulong[] Data { get; init; }

    internal required bool HasSpecialCare { get; init; }

    /// <summary>The recipient that the request names; null for an acquisition and a use.</summary>
    internal required CompiledRecipient? NamedRecipient { get; init; }

    internal required Route Route { get; init; }

    /// <summary>The gate that takes a request out of the policy (1.1).</summary>
    internal PlannedGate Scope { get; set; } = null!;

    /// <summary>The gates that must all pass, in order.</summary>
    internal PlannedGate[] Gates { get; set; } = [];

    /// <summary>Whether people whose consents stand alike get the same decision.</summary>
    internal bool FollowsPrecedents { get; set; }

    /// <summary>Whether nothing but a restriction of the person's can change the answer: then there is one.</summary>
    internal bool IsImpersonal { get; private set; }

    /// <summary>The answer about everybody who restricted nothing.</summary>
    internal ref readonly Decision Answer => ref answer;

    internal void Answered(in Decision decision) => (answer, IsImpersonal) = (decision, true);
}

/// <summary>A gate with the rules that can still decide.</summary>
/// <param name="gate">The gate.</param>
/// <param name="rules">Without those that cannot be attempted, and those behind one that passes whoever is asked about.</param>
internal sealed class PlannedGate(CompiledGate gate, PlannedRule[] rules)
{
    internal CompiledGate Gate => gate;

    internal PlannedRule[] Rules => rules;

    /// <summary>Whether it passes whoever is asked about, and that permits nothing and obliges to nothing: it need not be asked.</summary>
    internal bool IsPassed { get; } = rules is [{ IsKnown: true, Known.Outcome: Outcome.Satisfied, Rule: { Permits: null, BlockedBy: 0 } } passed]
        && passed.Known.Obligations == Obligations.None;

    /// <summary>Whether its answer is known for everybody who restricted nothing: that of all rules up to the first that passes it.</summary>
    internal bool IsSettled { get; } = AreSettled(rules);

    /// <summary>Whether it can pass at all.</summary>
    internal bool CanPass { get; } = Array.Exists(rules, r => !r.IsKnown || r.Known.Outcome == Outcome.Satisfied);

    private static bool AreSettled(PlannedRule[] rules)
    {
        foreach (var rule in rules)
        {
            if (!rule.IsKnown)
            {
                return false;
            }

            if (rule.Known.Outcome == Outcome.Satisfied && rule.Rule.CanPass)
            {
                return true;
            }
        }

        return true;
    }
}
