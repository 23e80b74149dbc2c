using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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

    /// <summary>What one principal said, from memory; false when that is not how it is known just now: then it is read.</summary>
    /// <param name="request">The request about the principal.</param>
    /// <param name="now">What the clock told just now.</param>
    /// <param name="reading">What is known.</param>
    [SuppressMessage("Design", "CA1031", Justification = "What fails here is tried again by the reading, which tells of the failure.")]
    internal bool TryFind(ProcessingRequest request, DateTimeOffset now, out Reading reading)
    {
        reading = default;
        try
        {
            if (resident is null || telemetry.MeasuresLedger || !request.NamesPerson || !resident.TryFind(request.DataSubject, time, now, out var found))
            {
                return false;
            }

            reading = new Reading(found);
        }
        catch (Exception)
        {
            return false;
        }

        Succeeded();
        return true;
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
    internal async ValueTask<Reading[]> ReadAsync(IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        try
        {
            var readings = resident is null
                ? await ReadThroughAsync(requests, cancellationToken).ConfigureAwait(false)
                : await FindAsync(resident, requests, cancellationToken).ConfigureAwait(false);
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

    private static async ValueTask<Reading[]> FindAsync(
        ResidentLedger resident, IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken)
    {
        await resident.FreshAsync(cancellationToken).ConfigureAwait(false);
        var readings = new Reading[requests.Count];
        Find(resident, requests as ProcessingRequest[] ?? [.. requests], readings);
        return readings;
    }

    private static void Find(ResidentLedger resident, ReadOnlySpan<ProcessingRequest> requests, Span<Reading> readings)
    {
        var found = default(HistoriesAtOnce);
        for (var from = 0; from < requests.Length; from += ResidentHistories.AtOnce)
        {
            var some = requests.Slice(from, Math.Min(ResidentHistories.AtOnce, requests.Length - from));
            resident.Find(some, found);
            for (var i = 0; i < some.Length; i++)
            {
                readings[from + i] = new Reading(found[i]);
            }
        }
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

    private async ValueTask<Reading> ReadOneAsync(DataSubjectId dataSubject, CancellationToken cancellationToken)
    {
        if (resident is null)
        {
            return new Reading(await ledger.ReadAsync(dataSubject, cancellationToken).ConfigureAwait(false));
        }

        await resident.FreshAsync(cancellationToken).ConfigureAwait(false);
        return new Reading(resident.Histories.Find(resident.NameInStore(dataSubject)));
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

    [InlineArray(ResidentHistories.AtOnce)]
    private struct HistoriesAtOnce
    {
        private PackedHistory first;
    }
}
