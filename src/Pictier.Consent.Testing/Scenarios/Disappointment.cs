namespace Pictier.Consent.Testing.Scenarios;

/// <summary>One thing that came out otherwise than a scenario expects.</summary>
/// <param name="What">What it is: <c>effect</c>, <c>reason</c>, <c>clause</c>, <c>law</c>, <c>obligations</c> or <c>basis</c>.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What came out.</param>
public sealed record Disappointment(string What, string Expected, string Actual)
{
    /// <summary>Both, on one line.</summary>
    public override string ToString() => $"{What}: expected {Expected}, found {Actual}";
}
