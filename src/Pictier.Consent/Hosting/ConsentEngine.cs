using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>The shell around the policy: reads the ledger, decides, has obligations fulfilled. It decides nothing itself but denials.</summary>
internal sealed class ConsentEngine(ConsentPolicy policy, IConsentLedger ledger, TimeProvider time, ObligationFulfilment obligations) : IConsentEngine
{
    public ValueTask<Decision> EvaluateAsync(ProcessingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // The instant comes before the reading: all that had been appended by then is in what is read.
        var at = time.GetUtcNow();
        var reading = Read(request.DataSubject, cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return Await(request, at, reading, cancellationToken);
        }

        var decision = policy.Decide(request, reading.Result, at);
        return decision.IsAllowed && decision.Obligations.Count > 0
            ? obligations.FulfilAsync(new(request, decision), cancellationToken)
            : new ValueTask<Decision>(decision);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    public async ValueTask<IReadOnlyList<EvaluatedRequest>> EvaluateAsync(
        IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var at = time.GetUtcNow();
        var evaluated = new EvaluatedRequest[requests.Count];
        try
        {
            var subjects = requests.Select(r => r.DataSubject).Distinct().ToList();
            var histories = await ledger.ReadAsync(subjects, cancellationToken).ConfigureAwait(false);
            var bySubject = subjects.Zip(histories).ToDictionary(p => p.First, p => p.Second);
            for (var i = 0; i < evaluated.Length; i++)
            {
                evaluated[i] = new(requests[i], policy.Decide(requests[i], bySubject[requests[i].DataSubject], at));
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return [.. requests.Select(r => new EvaluatedRequest(r, Unread(at, failure)))];
        }

        for (var i = 0; i < evaluated.Length; i++)
        {
            if (evaluated[i].Decision is { IsAllowed: true, Obligations.Count: > 0 })
            {
                evaluated[i] = evaluated[i] with { Decision = await obligations.FulfilAsync(evaluated[i], cancellationToken).ConfigureAwait(false) };
            }
        }

        return evaluated;
    }

    private static Decision Unread(DateTimeOffset at, Exception failure) => new(
        Verdict.Denial(failure is HistoryStaleException ? ReasonCode.ConsentHistoryStale : ReasonCode.ConsentStoreUnavailable, null), at, default, null);

    // A ledger may throw before it returns; that is a failed reading like any other.
    private ValueTask<ConsentHistory> Read(DataSubjectId dataSubject, CancellationToken cancellationToken)
    {
        try
        {
            return ledger.ReadAsync(dataSubject, cancellationToken);
        }
        catch (Exception failure)
        {
            return ValueTask.FromException<ConsentHistory>(failure);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    private async ValueTask<Decision> Await(
        ProcessingRequest request, DateTimeOffset at, ValueTask<ConsentHistory> reading, CancellationToken cancellationToken)
    {
        Decision decision;
        try
        {
            decision = policy.Decide(request, await reading.ConfigureAwait(false), at);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Unread(at, failure);
        }

        return decision.IsAllowed && decision.Obligations.Count > 0
            ? await obligations.FulfilAsync(new(request, decision), cancellationToken).ConfigureAwait(false)
            : decision;
    }
}
