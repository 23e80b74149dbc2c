namespace Pictier.Consent.Policies;

/// <summary>Who asks a condition (spec, Part 1, principle 4).</summary>
public enum RuleLayer
{
    /// <summary>The published text.</summary>
    Policy = 0,

    /// <summary>The law in force: not asked when the legal overlay is off.</summary>
    Law,
}
