using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>Prepares a history for a policy set: once, when it is first decided about.</summary>
internal sealed class HistoryPreparer(PolicyNumbers numbers, IReadOnlyList<CompiledPolicy> versions)
{
    internal PreparedHistory Prepare(ConsentHistory history)
    {
        if (history.Prepared is PreparedHistory prepared && ReferenceEquals(prepared.Numbers, numbers))
        {
            return prepared;
        }

        prepared = Prepare(history.Events);
        history.Prepared = prepared;
        return prepared;
    }

    private PreparedHistory Prepare(IReadOnlyList<ConsentEvent> events)
    {
        var withdrawals = events.OfType<ConsentWithdrawn>().ToList();
        var given = events.OfType<ConsentGiven>().ToList();
        var wellFormed = given.Where(g => IsWellFormed(g, withdrawals)).ToList();
        var refused = events.OfType<ConsentRefused>().ToList();
        return new PreparedHistory
        {
            Numbers = numbers,
            Consents = [.. wellFormed.Select(g => Consent(g, withdrawals, wellFormed))],
            Refusals = [.. refused.Select(Refusal)],
            Restrictions = [.. events.OfType<RestrictionImposed>().Select(r => Restriction(r, events.OfType<RestrictionLifted>()))],
            NoToProvisionInJapanAt = Math.Min(
                Earliest(refused.Where(r => r.Operations.HasFlag(ConsentOperations.ProvideDomestic)).Select(r => r.At)),
                Earliest(wellFormed.Where(g => g.Operations.HasFlag(ConsentOperations.ProvideDomestic))
                    .SelectMany(g => withdrawals.Where(w => Reaches(w, g)).Select(w => w.At)))),
            IgnoredConsents = [.. given.Except(wellFormed).Select(g => g.Consent)],
        };
    }

    // Spec 3.2: it must not expire before it is effective, nor be withdrawn by name before it was given.
    private static bool IsWellFormed(ConsentGiven given, List<ConsentWithdrawn> withdrawals) =>
        (given.ExpiresAt is not { } expiry || expiry > (given.EffectiveFrom ?? given.At))
        && withdrawals.All(w => w.Consent != given.Consent || w.At >= given.At);

    // A withdrawal by name reaches that consent; any other reaches the consents that had been given by then (spec 5.4).
    private static bool Reaches(ConsentWithdrawn withdrawal, ConsentGiven given) => withdrawal switch
    {
        { Consent: { } consent } => consent == given.Consent,
        _ when given.At > withdrawal.At => false,
        { Purposes: { } purposes } => given.Purposes.Any(purposes.Contains),
        _ => true,
    };

    private ConsentRecord Consent(ConsentGiven given, List<ConsentWithdrawn> withdrawals, List<ConsentGiven> wellFormed)
    {
        var reaching = withdrawals.Where(w => Reaches(w, given)).ToList();
        var byPurpose = reaching.Where(w => w.Purposes is not null).ToList();
        var shape = Shape(given);
        return new ConsentRecord
        {
            Id = given.Consent,
            Shape = shape,
            At = given.At.UtcTicks,
            EffectiveFrom = given.EffectiveFrom?.UtcTicks ?? long.MinValue,
            ExpiresAt = given.ExpiresAt?.UtcTicks ?? long.MaxValue,
            NoticeShownAt = given.NoticeShownAt?.UtcTicks ?? long.MaxValue,
            SupersededAt = Earliest(wellFormed.Where(g => g.Supersedes == given.Consent).Select(g => g.At)),
            WithdrawnAt = Earliest(reaching.Where(w => w.Purposes is null).Select(w => w.At)),
            PurposesWithdrawnAt = byPurpose.Count == 0
                ? null
                : [.. shape.Purposes.Select(p => Earliest(byPurpose.Where(w => Numbers(w.Purposes!).Contains(p)).Select(w => w.At)))],
        };
    }

    private ConsentShape Shape(ConsentGiven given) => new()
    {
        Operations = given.Operations,
        Purposes = Numbers(given.Purposes),
        Data = Data(given.Data),
        ExplicitData = [.. versions.Select(v => v.ExplicitCategories(given.Data))],
        Recipients = given.Recipients is { } recipients ? new RecipientSet(recipients, numbers) : null,
        Foreign = given.Foreign,
        IsProven = given.Method != ConsentMethod.Other && given.IdentityConfirmed && !string.IsNullOrWhiteSpace(given.Evidence),
        GivenBy = given.GivenBy,
        NamesRepresentative = !string.IsNullOrWhiteSpace(given.Representative),
    };

    private RefusalRecord Refusal(ConsentRefused refused) => new()
    {
        Id = refused.Consent,
        At = refused.At.UtcTicks,
        Operations = refused.Operations,
        Purposes = Numbers(refused.Purposes),
        Data = refused.Data is { } data ? Data(data) : null,
        Recipients = refused.Recipients is { } recipients ? new RecipientSet(recipients, numbers) : null,
    };

    private RestrictionRecord Restriction(RestrictionImposed imposed, IEnumerable<RestrictionLifted> lifts) => new()
    {
        Id = imposed.Restriction,
        Kind = imposed.Kind,
        From = imposed.At.UtcTicks,
        LiftedAt = Earliest(lifts.Where(l => l.Restriction == imposed.Restriction).Select(l => l.At)),
        Purposes = imposed.Purposes is { } purposes ? Numbers(purposes) : null,
        Data = imposed.Data is { } data ? Data(data) : null,
        Recipients = imposed.Recipients is { } recipients ? PolicyNumbers.Of(numbers.Recipients, recipients) : null,
    };

    private int[] Numbers(IEnumerable<string> purposes) => PolicyNumbers.Of(numbers.Purposes, purposes);

    private ulong[][] Data(IReadOnlyList<string> data) => [.. versions.Select(v => v.CategoriesAndGroups(data))];

    private static long Earliest(IEnumerable<DateTimeOffset> times) => times.Select(t => t.UtcTicks).DefaultIfEmpty(long.MaxValue).Min();
}
