namespace Pictier.Consent.Testing.Coverage;

/// <summary>Whether something that a policy can do was seen.</summary>
public enum CoverageState
{
    /// <summary>No scenario showed it, and nobody said why.</summary>
    Missing = 0,

    /// <summary>It can never be seen, for a reason that is listed.</summary>
    Accepted,

    /// <summary>A scenario showed it.</summary>
    Covered,
}
