namespace Pictier.Consent.Hosting;

/// <summary>
/// The shell around the policy: reads the ledger, decides, has obligations fulfilled, records the decision. It decides nothing itself
/// but denials.
/// </summary>
internal sealed class ConsentEngine(
    ConsentPolicy policy, LedgerReading ledger, TimeProvider time, ObligationFulfilment obligations, DecisionAudit audit, ConsentTelemetry telemetry, ConsentIncidents incidents, UseSelection selection)
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

        // A copy: what is found of one person must not decide about another whom the caller puts in their place meanwhile.
        ProcessingRequest[] asked = [.. requests];
        using var activity = ConsentTelemetry.Start();
        var start = time.GetTimestamp();

        // The instant comes before the reading: all that had been appended by then is in what is read.
        var at = time.GetUtcNow();
        var readings = await ledger.ReadAsync(asked, cancellationToken).ConfigureAwait(false);
        var returned = new EvaluatedRequest[asked.Length];
        Decide(asked, at, readings, returned);
        for (var i = 0; i < returned.Length; i++)
        {
            if (Obliges(returned[i].Decision))
            {
                returned[i] = new(asked[i], await obligations.FulfilAsync(returned[i], cancellationToken).ConfigureAwait(false));
            }
        }

        await RecordAsync(returned, readings, cancellationToken).ConfigureAwait(false);
        telemetry.Took(time.GetElapsedTime(start));
        for (var i = 0; telemetry.IsObserved && i < returned.Length; i++)
        {
            telemetry.Decided(returned[i].Request, returned[i].Decision, null);
        }

        activity?.SetTag("consent.requests", asked.Length);
        return returned;
    }

    public IAsyncEnumerable<DataSubjectId> SelectAsync(ProcessingRequest use, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(use);
        return selection.SelectAsync(this, use, cancellationToken);
    }

    // One durable write for all of them: those that only need to be counted are never held up by it.
    private async ValueTask RecordAsync(EvaluatedRequest[] decided, Readings readings, CancellationToken cancellationToken)
    {
        List<int>? unwritten = null;
        for (var i = 0; i < decided.Length; i++)
        {
            if (!audit.TryCount(decided[i].Request, decided[i].Decision))
            {
                (unwritten ??= new(decided.Length)).Add(i);
            }
        }

        if (unwritten is not null && !await RecordAsync(unwritten, decided, readings, cancellationToken).ConfigureAwait(false))
        {
            unwritten.ForEach(i => decided[i] = decided[i] with { Decision = DecisionAudit.Unrecorded(decided[i].Decision) });
        }
    }

    private ValueTask<bool> RecordAsync(List<int> unwritten, EvaluatedRequest[] decided, in Readings readings, CancellationToken cancellationToken)
    {
        var toRecord = new DecisionToRecord[unwritten.Count];
        for (var i = 0; i < toRecord.Length; i++)
        {
            var place = unwritten[i];
            toRecord[i] = new(decided[place].Request, decided[place].Decision, readings[place]);
        }

        return audit.RecordAsync(toRecord, cancellationToken);
    }

    private async ValueTask<Decision> EvaluateObservedAsync(ProcessingRequest request, CancellationToken cancellationToken)
    {
        using var activity = ConsentTelemetry.Start();
        var start = time.GetTimestamp();
        var decision = await Evaluate(request, cancellationToken).ConfigureAwait(false);
        telemetry.Took(time.GetElapsedTime(start));
        telemetry.Decided(request, decision, activity);
        return decision;
    }

    private ValueTask<Decision> Evaluate(ProcessingRequest request, CancellationToken cancellationToken) =>
        ledger.TryFind(request, out var at, out var reading) ? Complete(request, at, reading, cancellationToken) : ReadAsync(request, at, cancellationToken);

    private async ValueTask<Decision> ReadAsync(ProcessingRequest request, DateTimeOffset at, CancellationToken cancellationToken) =>
        await Complete(request, at, await ledger.ReadAsync(request.DataSubject, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private ValueTask<Decision> Complete(ProcessingRequest request, DateTimeOffset at, in Reading reading, CancellationToken cancellationToken)
    {
        var decision = Decide(request, at, reading);
        if (Obliges(decision))
        {
            return FulfilAsync(new(request, decision, reading), cancellationToken);
        }

        return audit.TryCount(request, decision)
            ? new ValueTask<Decision>(decision)
            : audit.RecordAsync(new DecisionToRecord(request, decision, reading), cancellationToken);
    }

    private async ValueTask<Decision> FulfilAsync(DecisionToRecord decided, CancellationToken cancellationToken)
    {
        var decision = await obligations.FulfilAsync(new(decided.Request, decided.Decision), cancellationToken).ConfigureAwait(false);
        return audit.TryCount(decided.Request, decision)
            ? decision
            : await audit.RecordAsync(decided with { Decision = decision }, cancellationToken).ConfigureAwait(false);
    }

    private void Decide(ProcessingRequest[] requests, DateTimeOffset at, in Readings readings, EvaluatedRequest[] decided)
    {
        for (var i = 0; i < requests.Length;)
        {
            for (var end = readings.From(i); i < end; i++)
            {
                decided[i] = new(requests[i], Decide(requests[i], at, readings[i]));
            }
        }
    }

    private Decision Decide(ProcessingRequest request, DateTimeOffset at, in Reading reading)
    {
        var decision = reading.Decide(policy, request, at);
        if (decision.Reason == ReasonCode.EvaluationError)
        {
            incidents.Report(ConsentIncidentKind.EvaluationFailed, null);
        }

        return decision;
    }

    private static bool Obliges(in Decision decision) => decision is { IsAllowed: true, Obligations.Count: > 0 };
}
