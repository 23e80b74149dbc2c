using System.Collections.Frozen;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>The verdicts of one version: each is made when it is first given, and shared from then on.</summary>
internal sealed class VerdictTable
{
    // Two numberings of the law: before the reform of 2022 and since.
    private const int Periods = 2;

    // Sets of obligations of one rule: the built-in rules have at most four.
    private const int Variants = 8;

    private static readonly int Reasons = Enum.GetValues<ReasonCode>().Length;

    private readonly string policy;
    private readonly FrozenDictionary<string, IReadOnlyList<LawCitation>> law;
    private readonly Verdict[] plain;

    internal VerdictTable(string policy, IReadOnlyList<ClauseDocument> clauses)
    {
        this.policy = policy;
        law = clauses.ToFrozenDictionary(c => c.Id, c => c.Law, StringComparer.Ordinal);
        plain = [.. Enumerable.Range(0, Reasons * Periods).Select(i => Create((ReasonCode)(i / Periods), null, Obligations.None, i % Periods))];
    }

    /// <summary>The verdict that only the reason decides: of a section 5 answer, or a denial before any rule.</summary>
    internal Verdict Of(ReasonCode reason, long at) => plain[Slot(reason, PeriodOf(at))];

    /// <summary>The verdict of a denial; the rule that failed decides the clause.</summary>
    internal Verdict Deny(ReasonCode reason, CompiledRule rule, long at)
    {
        var period = PeriodOf(at);
        ref var verdict = ref rule.Denials.Of(Reasons * Periods)[Slot(reason, period)];
        return Volatile.Read(ref verdict) ?? Keep(ref verdict, Create(reason, rule, Obligations.None, period));
    }

    /// <summary>The verdict of an allow by this rule. A rule entails few sets of obligations, so each has a slot of its own.</summary>
    internal Verdict Allow(CompiledRule rule, Obligations obligations, long at)
    {
        var period = PeriodOf(at);
        var slots = rule.Allows.Of(Periods * Variants).AsSpan(period * Variants, Variants);
        for (var i = 0; i < Variants; i++)
        {
            if (Volatile.Read(ref slots[i]) is not { } verdict)
            {
                return Keep(ref slots[i], Create(rule.Permits!.Value, rule, obligations, period));
            }

            if (verdict.Obligations == obligations)
            {
                return verdict;
            }
        }

        return Create(rule.Permits!.Value, rule, obligations, period);
    }

    private static int PeriodOf(long at) => at < LegalDates.Reform2022Ticks ? 0 : 1;

    private static int Slot(ReasonCode reason, int period) => ((int)reason * Periods) + period;

    // Two threads may make the same verdict; either is as good.
    private static Verdict Keep(ref Verdict? slot, Verdict verdict)
    {
        Volatile.Write(ref slot, verdict);
        return verdict;
    }

    private Verdict Create(ReasonCode reason, CompiledRule? rule, Obligations obligations, int period)
    {
        var allows = reason.Effect() == Effect.Allow;
        var clause = rule is null ? reason.Clause() : allows ? rule.Clause : rule.DenialClause(reason);
        var citations = allows && rule is { Law.Count: > 0 } ? rule.Law : clause is null ? [] : law.GetValueOrDefault(clause, []);

        // The ban of unjust use has an article of its own; it is no part of what clause 2.1 mirrored when it was published.
        var instant = period == 0 ? LegalDates.Reform2022.AddTicks(-1) : LegalDates.Reform2022;
        var provision = reason == ReasonCode.UnjustUse ? "APPI 19" : LawCitation.At(citations, instant);
        return new Verdict(reason, clause, provision, obligations, policy);
    }
}

/// <summary>Verdicts that a rule has given; the slots are made when the rule first speaks.</summary>
internal sealed class VerdictSlots
{
    private Verdict?[]? slots;

    internal Verdict?[] Of(int count) => Volatile.Read(ref slots) ?? Interlocked.CompareExchange(ref slots, new Verdict?[count], null) ?? slots!;
}
