using System.Data.Common;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.Sql;

/// <summary>Logs incidents as errors, with the type and the code of the failure. Its text is left out: it may name a person.</summary>
internal sealed partial class IncidentLogger(ILogger logger) : IConsentObserver
{
    /// <summary>The category of the log.</summary>
    internal const string Category = "Pictier.Consent";

    public void Observe(ConsentIncident incident)
    {
        var failure = incident.Failure;
        var cause = failure is Ledger.ConsentStoreException { InnerException: { } inner } ? inner : failure;
        Incident(logger, incident.Kind, cause?.GetType().Name, (cause as DbException)?.SqlState, cause?.StackTrace);
    }

    [LoggerMessage(EventId = 1, EventName = "ConsentIncident", Level = LogLevel.Error,
        Message = "The consent engine denies: {Kind} ({Failure}, code {Code}).{Trace}")]
    private static partial void Incident(ILogger logger, ConsentIncidentKind kind, string? failure, string? code, string? trace);
}
