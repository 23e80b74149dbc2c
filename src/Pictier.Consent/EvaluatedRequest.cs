namespace Pictier.Consent;

/// <summary>A request with its decision.</summary>
/// <param name="Request">The request.</param>
/// <param name="Decision">The decision.</param>
public readonly record struct EvaluatedRequest(ProcessingRequest Request, Decision Decision);
