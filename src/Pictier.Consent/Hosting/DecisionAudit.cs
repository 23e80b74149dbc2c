using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>Records decisions as the options say: one by one, or as counts. What cannot be recorded must not be returned.</summary>
internal sealed class DecisionAudit : IAsyncDisposable, IDisposable
{
    private readonly AuditOptions options;
    private readonly string policySha256;
    private readonly TimeProvider time;
    private readonly ConsentIncidents incidents;
    private readonly AuditCheckpoints checkpoints;
    private readonly AuditNames names;
    private readonly UseCounter counter;
    private readonly IAuditLog? log;
    private readonly AuditQueue? queue;
    private readonly ITimer? timer;
    private bool isDisposed;

    /// <summary>Whether the counts could not be recorded when that was last tried: then counting is not enough.</summary>
    private volatile bool owesCounts;

    public DecisionAudit(
        ConsentPolicy policy, IConsentLedger ledger, IOptions<ConsentOptions> options, TimeProvider time, ConsentTelemetry telemetry, ConsentIncidents incidents, IAuditLog? log = null)
    {
        this.options = options.Value.Audit;
        this.time = time;
        this.incidents = incidents;
        policySha256 = policy.Sha256;
        names = new AuditNames(options, ledger);
        checkpoints = new AuditCheckpoints(this.options, time, incidents);
        counter = new UseCounter(time.GetUtcNow());
        if (this.options.Scope == AuditScope.Nothing)
        {
            return;
        }

        this.log = log ?? throw new InvalidOperationException("No audit log is configured.");
        queue = new AuditQueue(this.log, time, telemetry, Written, Failed);
        timer = time.CreateTimer(_ => _ = RecordCountsAsync(isLast: false, CancellationToken.None).AsTask(), null, this.options.CountInterval, this.options.CountInterval);
    }

    /// <summary>Whether nothing is recorded or counted.</summary>
    internal bool IsOff => queue is null;

    /// <summary>Takes the decision into the counts when that is enough; false when it must be written.</summary>
    internal bool TryCount(ProcessingRequest request, in Decision decision)
    {
        if (queue is null)
        {
            return true;
        }

        if (owesCounts || !AuditRules.IsCounted(options.Scope, request, decision))
        {
            return false;
        }

        counter.Count(request, decision);
        return true;
    }

    /// <summary>Records decisions together that <see cref="TryCount"/> did not take; false when that is not possible.</summary>
    internal ValueTask<bool> RecordAsync(IReadOnlyList<DecisionToRecord> decisions, CancellationToken cancellationToken) =>
        owesCounts ? RecordAfterCountsAsync(decisions, cancellationToken) : WriteAsync(decisions, cancellationToken);

    /// <summary>Asks the log where its chain stands: one that cannot answer cannot record.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A log that fails, however it fails, is an incident.")]
    internal async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (log is not null)
            {
                await log.AppendAsync([], cancellationToken).AsTask().WaitAsync(options.WriteTimeout, time, cancellationToken).ConfigureAwait(false);
                incidents.Recovered(ConsentIncidentKind.AuditUnavailable);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Failed(failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (queue is null || isDisposed)
        {
            return;
        }

        isDisposed = true;
        await timer!.DisposeAsync().ConfigureAwait(false);
        await RecordCountsAsync(isLast: true, CancellationToken.None).ConfigureAwait(false);
        await queue.DisposeAsync().ConfigureAwait(false);
        checkpoints.TakeLast();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    // Counting is enough for some again as soon as what is owed is recorded.
    private async ValueTask<bool> RecordAfterCountsAsync(IReadOnlyList<DecisionToRecord> decisions, CancellationToken cancellationToken) =>
        await RecordCountsAsync(isLast: false, cancellationToken).ConfigureAwait(false)
        && await WriteAsync([.. decisions.Where(d => !TryCount(d.Request, d.Decision))], cancellationToken).ConfigureAwait(false);

    [SuppressMessage("Design", "CA1031", Justification = "A decision that cannot be written down, whatever the reason, is a denial.")]
    private ValueTask<bool> WriteAsync(IReadOnlyList<DecisionToRecord> decisions, CancellationToken cancellationToken)
    {
        var entries = new AuditEntry[decisions.Count];
        try
        {
            for (var i = 0; i < entries.Length; i++)
            {
                entries[i] = Entry(decisions[i]);
            }
        }
        catch (Exception failure)
        {
            Failed(failure);
            return new(false);
        }

        return entries.Length == 0 ? new(true) : queue!.WriteAsync(entries, options.WriteTimeout, cancellationToken);
    }

    private AuditEntry Entry(in DecisionToRecord recorded)
    {
        // An id that is none has no pseudonym, and cannot be written as it is: what is recorded is a request without a person.
        var person = recorded.Request.DataSubject;
        var entry = Entry(recorded, Ids.IsValid(person.Value) ? names.Of(person) : default);

        // Text that is no Unicode is written with replacements, and would be read as a request that lacks nothing.
        return recorded.Decision.Reason == ReasonCode.InputIncomplete && ((AuditedDecision)entry.Read()).Request is not null ? Entry(recorded, default) : entry;
    }

    private AuditEntry Entry(in DecisionToRecord recorded, DataSubjectId person) => AuditEntry.Of(new AuditedDecision
    {
        Request = person == recorded.Request.DataSubject ? recorded.Request : recorded.Request with { DataSubject = person },
        IsPseudonymous = names.ArePseudonyms,
        Decision = recorded.Decision,
        PolicySha256 = policySha256,
        Known = recorded.Known.Position,
    });

    private async ValueTask<bool> RecordCountsAsync(bool isLast, CancellationToken cancellationToken)
    {
        if (counter.Take(time.GetUtcNow(), isLast) is not { } taken)
        {
            return true;
        }

        var isWritten = false;
        try
        {
            isWritten = await queue!.WriteAsync([AuditEntry.Of(taken)], options.WriteTimeout, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!isWritten)
            {
                counter.PutBack(taken);
            }

            owesCounts = !isWritten;
        }

        return isWritten;
    }

    private void Written(AuditHead head)
    {
        incidents.Recovered(ConsentIncidentKind.AuditUnavailable);
        checkpoints.Note(head);
    }

    private void Failed(Exception failure) => incidents.Report(ConsentIncidentKind.AuditUnavailable, failure);
}

/// <summary>A decision to be recorded, with what was known when it was made.</summary>
/// <param name="Request">The request.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Known">What was known of the principal.</param>
internal readonly record struct DecisionToRecord(ProcessingRequest Request, Decision Decision, Reading Known);
