using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>Reads the ledger for the engine. A ledger that fails, however it fails, gives no history and the code of the denial.</summary>
internal sealed class LedgerReading
{
    private readonly IConsentLedger ledger;
    private readonly ResidentLedger? resident;
    private readonly TimeProvider time;
    private readonly ConsentTelemetry telemetry;
    private readonly ConsentIncidents incidents;

    public LedgerReading(IConsentLedger ledger, TimeProvider time, ConsentTelemetry telemetry, ConsentIncidents incidents)
    {
        (this.ledger, this.time, this.telemetry, this.incidents) = (ledger, time, telemetry, incidents);
        resident = ledger as ResidentLedger;
        if (resident is not null)
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
            return new ValueTask<Reading>(Reading.OfNobody);
        }

        var start = telemetry.MeasuresLedger ? time.GetTimestamp() : 0;
        var reading = Read(dataSubject, cancellationToken);
        if (start != 0 || !reading.IsCompletedSuccessfully)
        {
            return AwaitAsync(reading, start, cancellationToken);
        }

        Succeeded();
        return reading;
    }

    /// <summary>What the principal of each request said, in one round trip.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    internal async ValueTask<Reading[]> ReadAsync(IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            var readings = resident is null
                ? await ReadThroughAsync(requests, cancellationToken).ConfigureAwait(false)
                : await ReadResidentAsync(resident, requests, cancellationToken).ConfigureAwait(false);
            telemetry.ReadLedger(time.GetElapsedTime(start), succeeded: true);
            Succeeded();
            return readings;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            telemetry.ReadLedger(time.GetElapsedTime(start), succeeded: false);
            var failed = new Reading[requests.Count];
            Array.Fill(failed, Failed(failure));
            return failed;
        }
    }

    private static async ValueTask<Reading[]> ReadResidentAsync(
        ResidentLedger resident, IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken)
    {
        var people = new DataSubjectId[requests.Count];
        for (var i = 0; i < people.Length; i++)
        {
            people[i] = requests[i].DataSubject;
        }

        var found = await resident.FindAsync(people, cancellationToken).ConfigureAwait(false);
        return Array.ConvertAll(found, history => new Reading(history));
    }

    // Each person once, and nobody whose id is none.
    private async ValueTask<Reading[]> ReadThroughAsync(IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken)
    {
        var people = requests.Select(r => r.DataSubject).Distinct().Where(s => Ids.IsValid(s.Value)).ToList();
        var histories = await ledger.ReadAsync(people, cancellationToken).ConfigureAwait(false);
        if (histories.Count != people.Count)
        {
            throw new ConsentStoreException($"The ledger was asked for {people.Count} histories and gave {histories.Count}.");
        }

        var said = people.Zip(histories).ToDictionary(p => p.First, p => p.Second);
        return [.. requests.Select(r => new Reading(said.GetValueOrDefault(r.DataSubject, ConsentHistory.Empty)))];
    }

    // A ledger may throw before it returns; that is a failed reading like any other.
    private ValueTask<Reading> Read(DataSubjectId dataSubject, CancellationToken cancellationToken)
    {
        try
        {
            if (resident is not null)
            {
                var found = resident.FindAsync(dataSubject, cancellationToken);
                return found.IsCompletedSuccessfully ? new(new Reading(found.Result)) : FoundAsync(found);
            }

            var read = ledger.ReadAsync(dataSubject, cancellationToken);
            return read.IsCompletedSuccessfully ? new(new Reading(read.Result)) : SaidAsync(read);
        }
        catch (Exception failure)
        {
            return ValueTask.FromException<Reading>(failure);
        }

        static async ValueTask<Reading> FoundAsync(ValueTask<PackedHistory> found) => new(await found.ConfigureAwait(false));

        static async ValueTask<Reading> SaidAsync(ValueTask<ConsentHistory> read) => new(await read.ConfigureAwait(false));
    }

    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    private async ValueTask<Reading> AwaitAsync(ValueTask<Reading> reading, long start, CancellationToken cancellationToken)
    {
        try
        {
            var read = await reading.ConfigureAwait(false);
            Measure(start, succeeded: true);
            Succeeded();
            return read;
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
        return new Reading(isStale ? ReasonCode.ConsentHistoryStale : ReasonCode.ConsentStoreUnavailable);
    }
}
