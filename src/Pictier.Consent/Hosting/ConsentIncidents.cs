using System.Diagnostics.CodeAnalysis;

namespace Pictier.Consent.Hosting;

/// <summary>Tells all who want to know of incidents: the metrics, the health check, the observers of the service.</summary>
internal sealed class ConsentIncidents(ConsentTelemetry telemetry, ConsentHealthState health, IEnumerable<IConsentObserver> observers)
{
    private readonly IConsentObserver[] observers = [.. observers];

    [SuppressMessage("Design", "CA1031", Justification = "An observer that fails must not change a decision.")]
    internal void Report(ConsentIncidentKind kind, Exception? failure)
    {
        telemetry.Happened(kind);
        health.Failed(kind);
        var incident = new ConsentIncident(kind, failure);
        foreach (var observer in observers)
        {
            try
            {
                observer.Observe(incident);
            }
            catch (Exception)
            {
                // Nobody is left to tell.
            }
        }
    }

    /// <summary>What had failed works again.</summary>
    internal void Recovered(ConsentIncidentKind kind) => health.Recovered(kind);
}
