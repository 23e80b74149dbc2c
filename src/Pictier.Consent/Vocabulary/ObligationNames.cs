namespace Pictier.Consent;

/// <summary>The names of obligations in JSON, logs and metrics.</summary>
public static class ObligationNames
{
    /// <summary>The obligation as it is written in JSON, for example <c>record-provision</c>.</summary>
    public static string Name(this Obligation obligation) => Words<Obligation>.NameOf(obligation);
}
