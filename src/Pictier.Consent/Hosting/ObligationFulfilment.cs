using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Pictier.Consent.Hosting;

/// <summary>Hands the obligations of an allow to their handlers before it is returned.</summary>
internal sealed class ObligationFulfilment(IEnumerable<IObligationHandler> handlers, IOptions<ConsentOptions> options, ConsentIncidents incidents)
{
    private readonly ILookup<Obligation, IObligationHandler> handlersOf = handlers.ToLookup(h => h.Obligation);

    /// <summary>The allow when every obligation is taken care of; a denial when one has no handler, or its handler fails.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An obligation that fails, however it fails, is a denial.")]
    internal async ValueTask<Decision> FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var obligation in allowed.Decision.Obligations)
            {
                if (!await FulfilAsync(obligation, allowed, cancellationToken).ConfigureAwait(false))
                {
                    return Unfulfilled(allowed.Decision, null);
                }
            }

            return allowed.Decision;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Unfulfilled(allowed.Decision, failure);
        }
    }

    private Decision Unfulfilled(in Decision allowed, Exception? failure)
    {
        incidents.Report(ConsentIncidentKind.ObligationUnfulfilled, failure);
        return new(Verdict.Denial(ReasonCode.ObligationUnfulfilled, allowed.Policy), allowed.At, allowed.Basis, allowed.Explanation);
    }

    private async ValueTask<bool> FulfilAsync(Obligation obligation, EvaluatedRequest allowed, CancellationToken cancellationToken)
    {
        var fulfilled = options.Value.ObligationsHandledElsewhere.Contains(obligation);
        foreach (var handler in handlersOf[obligation])
        {
            await handler.FulfilAsync(allowed, cancellationToken).ConfigureAwait(false);
            fulfilled = true;
        }

        return fulfilled;
    }
}
