namespace Pictier.Consent;

/// <summary>What 2.2(2) serves.</summary>
public enum PublicAim
{
    /// <summary>Not named: the special necessity is not shown.</summary>
    Unknown = 0,

    /// <summary>To improve public health.</summary>
    PublicHealth,

    /// <summary>To promote the sound growth of children.</summary>
    ChildGrowth,
}
