using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>Reads the ledger for the engine. A ledger that fails, however it fails, gives no history and the code of the denial.</summary>
internal sealed class LedgerReading
{
    private readonly IConsentLedger ledger;
    private readonly TimeProvider time;
    private readonly ConsentTelemetry telemetry;
    private readonly ConsentIncidents incidents;

    public LedgerReading(IConsentLedger ledger, TimeProvider time, ConsentTelemetry telemetry, ConsentIncidents incidents)
    {
        (this.ledger, this.time, this.telemetry, this.incidents) = (ledger, time, telemetry, incidents);
        if (ledger is ResidentLedger resident)
        {
            telemetry.MeasureAge(() => resident.Age);
        }
    }

    /// <summary>What one principal said. It completes at once when the ledger has it at hand.</summary>
    internal ValueTask<Reading> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken)
    {
        // An id that is none names nobody: the request is incomplete, which is no failure of the ledger.
        if (!Ids.IsValid(dataSubject.Value))
        {
            return new ValueTask<Reading>(new Reading(ConsentHistory.Empty, default));
        }

        var start = telemetry.MeasuresLedger ? time.GetTimestamp() : 0;
        var reading = Read(dataSubject, cancellationToken);
        if (start != 0 || !reading.IsCompletedSuccessfully)
        {
            return AwaitAsync(reading, start, cancellationToken);
        }

        Succeeded();
        return new ValueTask<Reading>(new Reading(reading.Result, default));
    }

    /// <summary>What each of these principals said, in one round trip.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    internal async ValueTask<IReadOnlyList<Reading>> ReadAsync(IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            var people = dataSubjects.Where(s => Ids.IsValid(s.Value)).ToList();
            var histories = await ledger.ReadAsync(people, cancellationToken).ConfigureAwait(false);
            if (histories.Count != people.Count)
            {
                throw new ConsentStoreException($"The ledger was asked for {people.Count} histories and gave {histories.Count}.");
            }

            telemetry.ReadLedger(time.GetElapsedTime(start), succeeded: true);
            Succeeded();
            var said = people.Zip(histories).ToDictionary(p => p.First, p => p.Second);
            return [.. dataSubjects.Select(s => new Reading(said.GetValueOrDefault(s, ConsentHistory.Empty), default))];
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            telemetry.ReadLedger(time.GetElapsedTime(start), succeeded: false);
            return [.. Enumerable.Repeat(Failed(failure), dataSubjects.Count)];
        }
    }

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
    private async ValueTask<Reading> AwaitAsync(ValueTask<ConsentHistory> reading, long start, CancellationToken cancellationToken)
    {
        try
        {
            var history = await reading.ConfigureAwait(false);
            Measure(start, succeeded: true);
            Succeeded();
            return new Reading(history, default);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Measure(start, succeeded: false);
            return Failed(failure);
        }
    }

    private void Measure(long start, bool succeeded)
    {
        if (start != 0)
        {
            telemetry.ReadLedger(time.GetElapsedTime(start), succeeded);
        }
    }

    private void Succeeded()
    {
        incidents.Recovered(ConsentIncidentKind.LedgerUnavailable);
        incidents.Recovered(ConsentIncidentKind.HistoryStale);
    }

    private Reading Failed(Exception failure)
    {
        var isStale = failure is HistoryStaleException;
        incidents.Report(isStale ? ConsentIncidentKind.HistoryStale : ConsentIncidentKind.LedgerUnavailable, failure);
        return new Reading(null, isStale ? ReasonCode.ConsentHistoryStale : ReasonCode.ConsentStoreUnavailable);
    }
}

/// <summary>What reading the ledger gave.</summary>
/// <param name="History">What the principal said; null when the ledger could not be read.</param>
/// <param name="Failure">The code of the denial when it could not be read.</param>
internal readonly record struct Reading(ConsentHistory? History, ReasonCode Failure);
