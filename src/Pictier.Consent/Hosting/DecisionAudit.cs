using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>Records decisions as the options say: one by one, or as counts. What cannot be recorded must not be returned.</summary>
internal sealed class DecisionAudit : IAsyncDisposable, IDisposable
{
    /// <summary>The room that is made for an entry; one that is longer finds more.</summary>
    private const int UsualLength = 512;

    private readonly AuditOptions options;
    private readonly AuditedForms forms;
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
        names = new AuditNames(options, ledger);
        forms = new AuditedForms(policy.Sha256, names.ArePseudonyms);
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

    /// <summary>Records decisions together that <see cref="TryCount"/> did not take; false when that is not possible. What is returned is awaited once.</summary>
    internal ValueTask<bool> RecordAsync(DecisionToRecord[] decisions, CancellationToken cancellationToken) =>
        owesCounts ? RecordAfterCountsAsync(decisions, cancellationToken) : WriteAsync(decisions, cancellationToken);

    /// <summary>Records one decision; gives it, or a denial when that is not possible. What is returned is awaited once.</summary>
    internal ValueTask<Decision> RecordAsync(in DecisionToRecord decision, CancellationToken cancellationToken)
    {
        if (owesCounts)
        {
            return RecordAfterCountsAsync(decision, cancellationToken);
        }

        return Write(new ReadOnlySpan<DecisionToRecord>(in decision), cancellationToken) is { } waiter
            ? waiter.Of(decision.Decision)
            : new(Unrecorded(decision.Decision));
    }

    /// <summary>What is returned of a decision that could not be recorded.</summary>
    internal static Decision Unrecorded(in Decision decision) =>
        new(Verdict.Denial(ReasonCode.AuditUnavailable, decision.Policy), decision.At, decision.Basis, decision.Explanation);

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
    private async ValueTask<bool> RecordAfterCountsAsync(DecisionToRecord[] decisions, CancellationToken cancellationToken) =>
        await RecordCountsAsync(isLast: false, cancellationToken).ConfigureAwait(false)
        && await WriteAsync([.. decisions.Where(d => !TryCount(d.Request, d.Decision))], cancellationToken).ConfigureAwait(false);

    private async ValueTask<Decision> RecordAfterCountsAsync(DecisionToRecord decision, CancellationToken cancellationToken) =>
        await RecordAfterCountsAsync([decision], cancellationToken).ConfigureAwait(false) ? decision.Decision : Unrecorded(decision.Decision);

    private ValueTask<bool> WriteAsync(DecisionToRecord[] decisions, CancellationToken cancellationToken)
    {
        if (decisions.Length == 0)
        {
            return new(true);
        }

        return Write(decisions, cancellationToken)?.IsWritten ?? new(false);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A decision that cannot be written down, whatever the reason, is a denial.")]
    private AuditWaiter? Write(ReadOnlySpan<DecisionToRecord> decisions, CancellationToken cancellationToken)
    {
        var lines = AuditLines.Borrow();
        try
        {
            lines.Reserve(decisions.Length * UsualLength);
            foreach (ref readonly var decision in decisions)
            {
                Write(lines, decision);
            }

            return queue!.Write(lines, options.WriteTimeout, cancellationToken);
        }
        catch (Exception failure)
        {
            Failed(failure);
            return null;
        }
        finally
        {
            AuditLines.Return(lines);
        }
    }

    private void Write(AuditLines lines, in DecisionToRecord recorded)
    {
        // An id that is none has no pseudonym, and cannot be written as it is: what is recorded is a request without a person.
        var (request, known) = (recorded.Request, recorded.Known.Position);
        var person = request.NamesPerson ? names.Of(request.DataSubject) : default;

        // Text that is no Unicode is written with replacements, and would be read as a request that lacks nothing.
        if (recorded.Decision.Reason == ReasonCode.InputIncomplete
            && ((AuditedDecision)AuditEntry.Of(forms.Fact(request, person, recorded.Decision, known)).Read()).Request is not null)
        {
            person = default;
        }

        forms.Write(lines, request, person, recorded.Decision, known);
    }

    private async ValueTask<bool> RecordCountsAsync(bool isLast, CancellationToken cancellationToken)
    {
        if (counter.Take(time.GetUtcNow(), isLast) is not { } taken)
        {
            return true;
        }

        var isWritten = false;
        try
        {
            isWritten = await WriteAsync(taken, cancellationToken).ConfigureAwait(false);
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

    private ValueTask<bool> WriteAsync(CountedUses taken, CancellationToken cancellationToken)
    {
        using var lines = new AuditLines();
        AuditEntryWriter.Write(lines, taken);
        return queue!.Write(lines, options.WriteTimeout, cancellationToken)?.IsWritten ?? new(false);
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
