namespace Pictier.Consent.Policies;

/// <summary>By what equivalent measures are secured (Commission's Rules 16).</summary>
public enum EquivalenceMechanism
{
    /// <summary>A contract.</summary>
    Contract,

    /// <summary>Common rules of a group.</summary>
    GroupRules,

    /// <summary>A certification under APEC Cross-Border Privacy Rules.</summary>
    Cbpr,
}
