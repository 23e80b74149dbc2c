using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.Sql;

/// <summary>Turns the health check of a host red while the engine cannot decide or record: <c>AddHealthChecks().AddCheck&lt;ConsentHealthCheck&gt;("consent")</c>.</summary>
public sealed class ConsentHealthCheck(IConsentHealth health) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var report = await health.CheckAsync(cancellationToken).ConfigureAwait(false);
        return report.IsHealthy
            ? HealthCheckResult.Healthy("The engine decides and records.")
            : new HealthCheckResult(context.Registration.FailureStatus, string.Join(' ', report.Problems));
    }
}
