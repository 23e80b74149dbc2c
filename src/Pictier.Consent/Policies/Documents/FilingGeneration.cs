namespace Pictier.Consent.Policies;

/// <summary>Under which law an opt-out filing was made (AMB-64).</summary>
public enum FilingGeneration
{
    /// <summary>The law from 2017-05-30.</summary>
    Law2017 = 0,

    /// <summary>The law from 2022-04-01.</summary>
    Law2022,
}
