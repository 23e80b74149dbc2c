using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Evaluation.Conditions;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// One kind of use at one instant, asked of many people. Which rules a consent satisfies while it is in effect depends on its words alone,
/// so that is found out once for all who consented in them, by the evaluator itself; of each person is then asked which of their consents
/// are in effect. People who satisfy the same rules get the same answer, which the evaluator gives for the first of them.
/// </summary>
/// <remarks>
/// This holds for people who only consented and withdrew, and for policies whose consent rules all ask for the times of a consent, as the
/// published policy's do. Anybody else is decided about one by one. It is used by one thread.
/// </remarks>
internal sealed class UseFilter
{
    private readonly Plan plan;
    private readonly ProcessingRequest use;
    private readonly PreparedShapes shapes;
    private readonly ConsentRules rules;
    private readonly SatisfiedRules satisfied = new();
    private readonly Dictionary<ulong, Verdict?> answers = [];
    private long at;
    private ulong lastSatisfied = SatisfiedRules.Unknown;
    private Verdict? lastAnswer;

    internal UseFilter(Plan plan, ProcessingRequest use, long at, PreparedShapes shapes)
    {
        (this.plan, this.use, this.at, this.shapes) = (plan, use, at, shapes);
        rules = new ConsentRules(plan.Policy, use, at);
    }

    /// <summary>Who stands in a request that is asked of many.</summary>
    internal static DataSubjectId Anybody { get; } = new("anybody");

    /// <summary>Asks as of another instant; false when the plan of that instant is another one.</summary>
    /// <remarks>Which rules a consent in effect satisfies stays true: its words and the era are the same. What follows from it is asked again.</remarks>
    internal bool TryMoveTo(Plan planned, long instant)
    {
        if (!ReferenceEquals(plan, planned))
        {
            return false;
        }

        (at, lastSatisfied, lastAnswer) = (instant, SatisfiedRules.Unknown, null);
        answers.Clear();
        return true;
    }

    /// <summary>Adds where the history of each person of the part begins for whom it is allowed, with the verdict.</summary>
    internal void Allowed(ResidentShard shard, List<(int Start, Verdict Allow)> allowed)
    {
        for (var place = 0; place < shard.Places; place++)
        {
            if (shard.StartAt(place) is >= 0 and var start && AllowOf(new PackedHistory(shard.Words, start)) is { } allow)
            {
                allowed.Add((start, allow));
            }
        }
    }

    /// <summary>The verdict of the allow; null when it is denied.</summary>
    internal Verdict? AllowOf(in PackedHistory history)
    {
        var record = history.Record;
        var consents = record.HasConsentsOnly ? record.StatementCount : record.EndOf(StatementKind.Given, 0);
        if (!rules.DecideByWords || (!record.HasConsentsOnly && !HasOnlyWithdrawnBesides(record, consents)))
        {
            return Decide(history);
        }

        // Most people consented to other things only, which their words alone tell: without a branch for each consent.
        ulong possible = 0;
        for (var i = 0; i < consents; i++)
        {
            possible |= satisfied.AnyTime(record.ShapeOf(i));
        }

        var all = possible == 0 ? 0 : SatisfiedBy(record, consents, history);
        return all == lastSatisfied ? lastAnswer : Answer(all, history);
    }

    private ulong SatisfiedBy(PackedRecord record, int consents, in PackedHistory history)
    {
        ulong all = 0;
        for (var i = 0; i < consents; i++)
        {
            ref var known = ref satisfied.Of(record.ShapeOf(i), record.AtOf(i));
            known = known == SatisfiedRules.Unknown ? Learn(history, i) : known;

            // What adds nothing need not be asked for its times.
            if ((known & ~all) != 0 && IsInEffect(record, i) && (record.HasConsentsOnly || !IsWithdrawn(history, i)))
            {
                all |= known;
            }
        }

        return all;
    }

    // Refusals, restrictions and replaced consents are read by rules in ways of their own; so are withdrawals by those of opt-out.
    private bool HasOnlyWithdrawnBesides(PackedRecord record, int consents)
    {
        for (var i = 0; i < record.StatementCount; i++)
        {
            if (i < consents ? record.IsIgnored(i) : record.KindOf(i) is < StatementKind.Withdrawn or > StatementKind.WithdrawnAll)
            {
                return false;
            }
        }

        return plan.Policy.Filings.Length == 0;
    }

    // C12 to C14
    private bool IsInEffect(PackedRecord record, int consent)
    {
        var given = record.AtOf(consent);
        var shape = shapes.Consent(record.ShapeOf(consent));
        return given < at
            && shape.EffectiveFrom(record, consent) <= at
            && ConsentConditions.IsUnexpired(given, shape.ExpiresAt(record, consent), plan.Policy, at);
    }

    // C15
    private bool IsWithdrawn(in PackedHistory history, int consent)
    {
        PreparedHistory prepared = default;
        prepared.Show(history, shapes);
        return prepared.IsWithdrawn(prepared.Consent(consent), plan.EffectivePurpose?.Number ?? -1, at);
    }

    // As of the last instant at which it could have been given to be effective now: one given earlier expires earlier.
    private ulong Learn(in PackedHistory history, int consent)
    {
        var record = history.Record;
        var number = record.ShapeOf(consent);
        var latest = at - Math.Max(1, shapes.Consent(number).EffectiveAfter ?? 0);
        var given = record.AtOf(consent) < LegalDates.Reform2022Ticks ? Math.Min(latest, LegalDates.Reform2022Ticks - 1) : latest;
        Inquiry inquiry = default;
        inquiry.About(plan, use, history.OfOne(number, given), shapes, at, trace: null);
        inquiry.Follow(plan.Route);
        return rules.SatisfiedBy(ref inquiry);
    }

    private Verdict? Answer(ulong all, in PackedHistory history)
    {
        if (!answers.TryGetValue(all, out var answer))
        {
            answers.Add(all, answer = Decide(history));
        }

        (lastSatisfied, lastAnswer) = (all, answer);
        return answer;
    }

    [SuppressMessage("Design", "CA1031", Justification = "P8: whatever goes wrong is a denial.")]
    private Verdict? Decide(in PackedHistory history)
    {
        try
        {
            Inquiry inquiry = default;
            inquiry.About(plan, use, history, shapes, at, trace: null);
            Conclusion conclusion = default;
            Evaluator.Decide(ref inquiry, ref conclusion);
            return conclusion.Verdict.Effect == Effect.Allow ? conclusion.Verdict : null;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
