using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>Reads the ledger for the engine. A ledger that fails, however it fails, gives no history and the code of the denial.</summary>
internal sealed class LedgerReading
{
    private readonly IConsentLedger ledger;
    private readonly ResidentLedger? residents;
    private readonly ResidentReading? resident;
    private readonly TimeProvider time;
    private readonly ConsentTelemetry telemetry;
    private readonly ConsentIncidents incidents;

    public LedgerReading(IConsentLedger ledger, ConsentPolicy policy, TimeProvider time, ConsentTelemetry telemetry, ConsentIncidents incidents)
    {
        (this.ledger, this.time, this.telemetry, this.incidents) = (ledger, time, telemetry, incidents);
        residents = ledger as ResidentLedger;
        if (residents is not null)
        {
            resident = new ResidentReading(residents, policy, time);
            telemetry.MeasureAge(() => residents.Age);
        }
    }

    /// <summary>What one principal said, from memory; false when that is not how it is known just now: then it is read.</summary>
    /// <param name="request">The request about the principal.</param>
    /// <param name="at">The instant as of which it is known. It comes before the reading: all that had been appended by then is in what is read.</param>
    /// <param name="reading">What is known.</param>
    [SuppressMessage("Design", "CA1031", Justification = "What fails here is tried again by the reading, which tells of the failure.")]
    internal bool TryFind(ProcessingRequest request, out DateTimeOffset at, out Reading reading)
    {
        try
        {
            if (resident is not null && !telemetry.MeasuresLedger && request.NamesPerson && resident.TryFind(request, out at, out reading))
            {
                Succeeded();
                return true;
            }
        }
        catch (Exception)
        {
        }

        at = time.GetUtcNow();
        reading = default;
        return false;
    }

    /// <summary>What one principal said.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    internal async ValueTask<Reading> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken)
    {
        // An id that is none names nobody: the request is incomplete, which is no failure of the ledger.
        if (!Ids.IsValid(dataSubject.Value))
        {
            return Reading.OfNobody;
        }

        var start = telemetry.MeasuresLedger ? time.GetTimestamp() : 0;
        try
        {
            var reading = await ReadOneAsync(dataSubject, cancellationToken).ConfigureAwait(false);
            Measure(start, succeeded: true);
            Succeeded();
            return reading;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Measure(start, succeeded: false);
            return Failed(failure);
        }
    }

    /// <summary>What the principal of each request said, in one round trip.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A ledger that fails, however it fails, is a denial.")]
    internal async ValueTask<Readings> ReadAsync(ProcessingRequest[] requests, CancellationToken cancellationToken)
    {
        var readings = new Reading[requests.Length];
        var start = time.GetTimestamp();
        try
        {
            ResidentLookups? lookups = null;
            if (residents is null)
            {
                await ReadThroughAsync(requests, readings, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await residents.FreshAsync(cancellationToken).ConfigureAwait(false);
                lookups = new ResidentLookups(residents, requests);
            }

            telemetry.ReadLedger(time.GetElapsedTime(start), succeeded: true);
            Succeeded();
            return new Readings(readings, lookups, Failed);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            telemetry.ReadLedger(time.GetElapsedTime(start), succeeded: false);
            Array.Fill(readings, Failed(failure));
            return new Readings(readings, null, Failed);
        }
    }

    // Each person once, and nobody whose id is none.
    private async ValueTask ReadThroughAsync(ProcessingRequest[] requests, Reading[] readings, CancellationToken cancellationToken)
    {
        var people = requests.Select(r => r.DataSubject).Distinct().Where(s => Ids.IsValid(s.Value)).ToList();
        var histories = await ledger.ReadAsync(people, cancellationToken).ConfigureAwait(false);
        if (histories.Count != people.Count)
        {
            throw new ConsentStoreException($"The ledger was asked for {people.Count} histories and gave {histories.Count}.");
        }

        var said = people.Zip(histories).ToDictionary(p => p.First, p => p.Second);
        for (var i = 0; i < requests.Length; i++)
        {
            readings[i] = new Reading(said.GetValueOrDefault(requests[i].DataSubject, ConsentHistory.Empty));
        }
    }

    private async ValueTask<Reading> ReadOneAsync(DataSubjectId dataSubject, CancellationToken cancellationToken)
    {
        if (residents is null)
        {
            return new Reading(await ledger.ReadAsync(dataSubject, cancellationToken).ConfigureAwait(false));
        }

        await residents.FreshAsync(cancellationToken).ConfigureAwait(false);
        return new Reading(residents.Histories.Find(residents.NameInStore(dataSubject)));
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
