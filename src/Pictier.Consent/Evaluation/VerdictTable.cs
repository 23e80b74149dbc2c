using System.Collections.Concurrent;
using System.Collections.Frozen;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>The verdicts of one version: each is made when it is first given, and shared from then on.</summary>
internal sealed class VerdictTable(string policy, IReadOnlyList<ClauseDocument> clauses)
{
    private readonly ConcurrentDictionary<(CompiledRule? Rule, ReasonCode Reason, Obligations Obligations, int Law), Verdict> verdicts = new();
    private readonly FrozenDictionary<string, IReadOnlyList<LawCitation>> law =
        clauses.ToFrozenDictionary(c => c.Id, c => c.Law, StringComparer.Ordinal);

    /// <summary>The verdict of an allow by this rule.</summary>
    internal Verdict Allow(CompiledRule rule, Obligations obligations, long at) => Get(rule, rule.Permits!.Value, obligations, at);

    /// <summary>The verdict of a denial; the rule that failed, if one did, decides the clause.</summary>
    internal Verdict Deny(ReasonCode reason, CompiledRule? rule, long at) => Get(rule, reason, Obligations.None, at);

    /// <summary>The verdict that only the reason decides: of a section 5 answer, or a denial before any rule.</summary>
    internal Verdict Of(ReasonCode reason, long at) => Get(null, reason, Obligations.None, at);

    private Verdict Get(CompiledRule? rule, ReasonCode reason, Obligations obligations, long at)
    {
        // Only the dates in the citations can change a verdict over time; the numbering has changed once.
        var key = (rule, reason, obligations, at < LegalDates.Reform2022Ticks ? 0 : 1);
        return verdicts.TryGetValue(key, out var verdict) ? verdict : verdicts.GetOrAdd(key, Create(rule, reason, obligations, at));
    }

    private Verdict Create(CompiledRule? rule, ReasonCode reason, Obligations obligations, long at)
    {
        var allows = reason.Effect() == Effect.Allow;
        var clause = rule is null ? reason.Clause() : allows ? rule.Clause : rule.DenialClause(reason);
        var instant = new DateTimeOffset(at, TimeSpan.Zero);
        var citations = allows && rule is { Law.Count: > 0 } ? rule.Law : clause is null ? [] : law.GetValueOrDefault(clause, []);

        // The ban of unjust use has an article of its own; it is no part of what clause 2.1 mirrored when it was published.
        var provision = reason == ReasonCode.UnjustUse ? "APPI 19" : LawCitation.At(citations, instant);
        return new Verdict(reason, clause, provision, obligations, policy);
    }
}
