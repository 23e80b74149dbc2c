using System.Runtime.CompilerServices;
using Pictier.Consent.Evaluation;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>Goes through everybody who is resident and selects those for whom one use is allowed.</summary>
/// <remarks>
/// Where nothing is recorded of a decision and nothing is owed for it, the filter alone decides. Everybody else is asked like anybody: an
/// allow that obliges is fulfilled, and each decision that the options want recorded is recorded before the person is selected.
/// </remarks>
internal sealed class UseSelection(ConsentPolicy policy, IConsentLedger ledger, TimeProvider time, DecisionAudit audit, ConsentTelemetry telemetry)
{
    internal async IAsyncEnumerable<DataSubjectId> SelectAsync(
        IConsentEngine engine, ProcessingRequest use, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (ledger is not ResidentLedger resident)
        {
            throw new NotSupportedException("Only people whose histories are in memory can be gone through: configure the ledger with Resident(maxAge), or name the people and call FilterAsync.");
        }

        if (!resident.NamesPeople)
        {
            throw new NotSupportedException("This ledger files people under pseudonyms, so nobody can be named from it; name the people and call FilterAsync.");
        }

        var part = new SelectedPart(policy, use);
        for (var number = 0; number < ResidentHistories.ShardCount; number++)
        {
            // The instant comes before the reading: all that had been appended by then is in what is read.
            var at = time.GetUtcNow();
            if (await resident.PartAsync(number, cancellationToken).ConfigureAwait(false) is not { } shard)
            {
                continue;
            }

            part.Take(shard, at, everybody: !audit.IsOff);
            if (audit.IsOff)
            {
                telemetry.Filtered(use.Operation, part.Silent.Count, part.Denied);
            }

            foreach (var person in part.Silent)
            {
                yield return person;
            }

            foreach (var asked in await engine.EvaluateAsync(part.ToAsk, cancellationToken).ConfigureAwait(false))
            {
                if (asked.Decision.IsAllowed)
                {
                    yield return asked.Request.DataSubject;
                }
            }
        }
    }
}

/// <summary>One part of the people: who is allowed without more ado, and who must be asked one by one.</summary>
internal sealed class SelectedPart(ConsentPolicy policy, ProcessingRequest use)
{
    private readonly ProcessingRequest asked = use with { DataSubject = UseFilter.Anybody };
    private readonly AllowedPeople allowed = new();
    private UseFilter? filter;

    internal List<DataSubjectId> Silent { get; } = [];

    internal List<ProcessingRequest> ToAsk { get; } = [];

    internal int Denied { get; private set; }

    internal void Take(ResidentShard shard, DateTimeOffset at, bool everybody)
    {
        Silent.Clear();
        ToAsk.Clear();
        if (everybody)
        {
            ToAsk.AddRange(shard.Starts().Select(start => Of(shard, start)));
            return;
        }

        filter = policy.FilterFor(asked, at, shard.Words.Shapes, filter);
        if (filter is null)
        {
            Denied = shard.Count;
            return;
        }

        filter.Allowed(shard, at.UtcTicks, allowed);
        Denied = shard.Count - allowed.Count;
        for (var i = 0; i < allowed.Count; i++)
        {
            var (start, hasObligations) = allowed[i];
            if (hasObligations)
            {
                ToAsk.Add(Of(shard, start));
            }
            else
            {
                Silent.Add(shard.PersonAt(start));
            }
        }
    }

    private ProcessingRequest Of(ResidentShard shard, int start) => use with { DataSubject = shard.PersonAt(start) };
}
