namespace Pictier.Consent.AspNetCore;

/// <summary>What was decided about a request before its endpoint ran: on what each allow relies, and to what it obliges.</summary>
public interface IConsentFeature
{
    /// <summary>The requests and their decisions, in the order in which the endpoint declares them.</summary>
    IReadOnlyList<EvaluatedRequest> Evaluated { get; }
}
