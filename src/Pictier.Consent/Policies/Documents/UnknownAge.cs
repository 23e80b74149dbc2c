namespace Pictier.Consent.Policies;

/// <summary>What it means that the age of a principal is unknown.</summary>
public enum UnknownAge
{
    /// <summary>A legal representative must consent.</summary>
    NeedsRepresentative = 0,

    /// <summary>The principal can consent alone.</summary>
    Adult,
}
