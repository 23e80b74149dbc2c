namespace Pictier.Consent.Tool.Analysis;

/// <summary>The analysis cannot vouch for its result: a prediction did not come true, or the policy is beyond its bounds.</summary>
internal sealed class AnalysisException(string message) : Exception(message);
