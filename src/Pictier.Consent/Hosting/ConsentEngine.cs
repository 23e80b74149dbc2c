namespace Pictier.Consent.Hosting;

/// <summary>
/// The shell around the policy: reads the ledger, decides, has obligations fulfilled, records the decision. It decides nothing itself
/// but denials.
/// </summary>
internal sealed class ConsentEngine(
    ConsentPolicy policy, LedgerReading ledger, TimeProvider time, ObligationFulfilment obligations, DecisionAudit audit, ConsentTelemetry telemetry, ConsentIncidents incidents)
    : IConsentEngine
{
    public ValueTask<Decision> EvaluateAsync(ProcessingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return telemetry.IsObserved ? EvaluateObservedAsync(request, cancellationToken) : Evaluate(request, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<EvaluatedRequest>> EvaluateAsync(
        IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        using var activity = ConsentTelemetry.Start();
        var start = time.GetTimestamp();

        // The instant comes before the reading: all that had been appended by then is in what is read.
        var at = time.GetUtcNow();
        var subjects = requests.Select(r => r.DataSubject).Distinct().ToList();
        var readings = await ledger.ReadAsync(subjects, cancellationToken).ConfigureAwait(false);
        var bySubject = subjects.Zip(readings).ToDictionary(p => p.First, p => p.Second);
        var decided = new DecisionToRecord[requests.Count];
        for (var i = 0; i < decided.Length; i++)
        {
            var reading = bySubject[requests[i].DataSubject];
            var decision = Decide(requests[i], at, reading);
            decided[i] = new(requests[i], await FulfilAsync(requests[i], decision, cancellationToken).ConfigureAwait(false), reading.History);
        }

        var returned = await RecordAsync(decided, cancellationToken).ConfigureAwait(false);
        telemetry.Took(time.GetElapsedTime(start));
        foreach (var evaluated in returned)
        {
            telemetry.Decided(evaluated.Request, evaluated.Decision, null);
        }

        activity?.SetTag("consent.requests", requests.Count);
        return returned;
    }

    // One durable write for all of them: those that only need to be counted are never held up by it.
    private async ValueTask<EvaluatedRequest[]> RecordAsync(DecisionToRecord[] decided, CancellationToken cancellationToken)
    {
        var returned = Array.ConvertAll(decided, d => new EvaluatedRequest(d.Request, d.Decision));
        var unwritten = Enumerable.Range(0, decided.Length).Where(i => !audit.TryCount(decided[i].Request, decided[i].Decision)).ToList();
        if (unwritten.Count > 0 && !await audit.RecordAsync([.. unwritten.Select(i => decided[i])], cancellationToken).ConfigureAwait(false))
        {
            unwritten.ForEach(i => returned[i] = returned[i] with { Decision = Unrecorded(returned[i].Decision) });
        }

        return returned;
    }

    private static Decision Unrecorded(in Decision decision) =>
        new(Verdict.Denial(ReasonCode.AuditUnavailable, decision.Policy), decision.At, decision.Basis, decision.Explanation);

    private async ValueTask<Decision> EvaluateObservedAsync(ProcessingRequest request, CancellationToken cancellationToken)
    {
        using var activity = ConsentTelemetry.Start();
        var start = time.GetTimestamp();
        var decision = await Evaluate(request, cancellationToken).ConfigureAwait(false);
        telemetry.Took(time.GetElapsedTime(start));
        telemetry.Decided(request, decision, activity);
        return decision;
    }

    private ValueTask<Decision> Evaluate(ProcessingRequest request, CancellationToken cancellationToken)
    {
        // The instant comes before the reading: all that had been appended by then is in what is read.
        var at = time.GetUtcNow();
        var reading = ledger.ReadAsync(request.DataSubject, cancellationToken);
        return reading.IsCompletedSuccessfully
            ? Complete(request, at, reading.Result, cancellationToken)
            : AwaitAsync(request, at, reading, cancellationToken);
    }

    private async ValueTask<Decision> AwaitAsync(ProcessingRequest request, DateTimeOffset at, ValueTask<Reading> reading, CancellationToken cancellationToken) =>
        await Complete(request, at, await reading.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private ValueTask<Decision> Complete(ProcessingRequest request, DateTimeOffset at, in Reading reading, CancellationToken cancellationToken)
    {
        var decision = Decide(request, at, reading);
        return !Obliges(decision) && audit.TryCount(request, decision)
            ? new ValueTask<Decision>(decision)
            : CompleteAsync(new DecisionToRecord(request, decision, reading.History), cancellationToken);
    }

    private async ValueTask<Decision> CompleteAsync(DecisionToRecord decided, CancellationToken cancellationToken)
    {
        var decision = await FulfilAsync(decided.Request, decided.Decision, cancellationToken).ConfigureAwait(false);
        return audit.TryCount(decided.Request, decision)
            || await audit.RecordAsync([decided with { Decision = decision }], cancellationToken).ConfigureAwait(false)
            ? decision
            : Unrecorded(decision);
    }

    private Decision Decide(ProcessingRequest request, DateTimeOffset at, in Reading reading)
    {
        if (reading.History is not { } history)
        {
            return new Decision(Verdict.Denial(reading.Failure, null), at, default, null);
        }

        var decision = policy.Decide(request, history, at);
        if (decision.Reason == ReasonCode.EvaluationError)
        {
            incidents.Report(ConsentIncidentKind.EvaluationFailed, null);
        }

        return decision;
    }

    private ValueTask<Decision> FulfilAsync(ProcessingRequest request, Decision decision, CancellationToken cancellationToken) =>
        Obliges(decision) ? obligations.FulfilAsync(new(request, decision), cancellationToken) : new ValueTask<Decision>(decision);

    private static bool Obliges(in Decision decision) => decision is { IsAllowed: true, Obligations.Count: > 0 };
}
