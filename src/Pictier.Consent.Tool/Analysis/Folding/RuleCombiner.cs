using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Combines the answers of the engine to single conditions into what the rules of a gate say.</summary>
/// <remarks>
/// This is the only place where the analysis repeats what the engine does: that a rule fails at its first failing condition, that the
/// nearest failure speaks, that a restriction blocks. Every result is therefore run through the engine before it is reported.
/// </remarks>
internal sealed class RuleCombiner(SideCell cell, int[] places)
{
    /// <summary>
    /// What these rules say in a gate, in a context that does not vary (registries, the principal, held data, refusals, restrictions) and
    /// with parts of the facts that do; null for rules that look at nothing more.
    /// </summary>
    internal ulong Says(IReadOnlyList<int> rules, Part known, Part? part, int side, int active, bool[]? losesTie)
    {
        var best = Contribution.Silent;
        var context = known.Effects[side];
        var effects = part?.Effects[side];
        var named = part?.Facts.ServiceRule ?? known.Facts.ServiceRule;
        List<(int Rank, RuleSubject Facts, int Place)>? seen = null;
        foreach (var r in rules)
        {
            var rule = cell.Rules[r];
            if (!(context.Tried[r] || (effects?.Tried[r] ?? false)))
            {
                continue;
            }

            var (failed, progress) = Result(rule, r, context, effects, named);
            var owes = rule.OwesBySource ? Math.Max(known.Facts.Owes, part?.Facts.Owes ?? 0) : 0;
            ulong said;
            if (failed == Effects.None)
            {
                var blocked = active & rule.BlockedBy;
                if (!rule.CanPass)
                {
                    continue;
                }

                said = blocked == 0
                    ? Contribution.Of(DenialOrder.Satisfied, places[r], 0, 0, rule.Number, Outcome.Satisfied, 0, owes)
                    : Contribution.Of(DenialOrder.Blocked, places[r], 0, 0, rule.Number, Outcome.Blocked, CodeOf(blocked), 0);
            }
            else
            {
                var rank = RankOf(rule, progress);
                if (!rule.Denies || rank == DenialOrder.Never)
                {
                    continue;
                }

                var facts = DenialOrder.FactsOf(rule.Document.About);
                seen ??= [];
                var place = seen.Find(s => s.Rank == rank && s.Facts == facts) is { Place: > 0 } first ? first.Place : places[r];
                seen.Add((rank, facts, place));
                said = Contribution.Of(rank, place, progress, rank == DenialOrder.WeakConsent && losesTie is not null && losesTie[r] ? 2 : 0, rule.Number, Outcome.Failed, failed, 0);
            }

            best = Math.Min(best, said);
        }

        return best;
    }

    /// <summary>What a refusal that covers the request says for a rule about consents.</summary>
    internal ulong Refused(int r)
    {
        var rule = cell.Rules[r];
        return rule.Denies
            ? Contribution.Of(DenialOrder.WeakConsent, places[r], ConsentCheckOfOperation, 1, rule.Number, Outcome.Failed, Contribution.Refused, 0)
            : Contribution.Silent;
    }

    internal const int ConsentCheckOfOperation = 2;

    private (byte Failed, int Progress) Result(ModelRule rule, int r, Effects context, Effects? part, string? named)
    {
        var candidates = rule.Document.About == RuleSubject.ServiceRule ? Named(named) : candidatesOf[r];
        if (candidates.Length == 0)
        {
            return (0, 0);
        }

        byte failed = 0;
        var progress = -1;
        foreach (var entry in candidates)
        {
            var first = Math.Min(context.First[r][entry], part?.First[r][entry] ?? Effects.None);
            if (first == Effects.None)
            {
                return (Effects.None, 0);
            }

            var got = rule.Conditions[first].Check is > 0 and var check ? check : first;
            if (got > progress)
            {
                (failed, progress) = (first, got);
            }
        }

        return (failed, progress);
    }

    private readonly int[][] candidatesOf = [.. cell.Rules.Select(rule => rule.Document.About switch
    {
        RuleSubject.OptOutFiling => Enumerable.Range(0, cell.Version!.OptOutFilings.Count).ToArray(),
        RuleSubject.JointUseNotice => [.. Enumerable.Range(0, cell.Version!.JointUseNotices.Count)],
        RuleSubject.Succession or RuleSubject.DueDiligence => [.. Enumerable.Range(0, cell.Version!.Successions.Count(s => s.Recipient == cell.Recipient))],
        _ => [0],
    })];

    /// <summary>The entries of the registries that a rule may be about: for a service rule, any that may be named.</summary>
    internal IEnumerable<int> Candidates(int rule) => cell.Rules[rule].Document.About == RuleSubject.ServiceRule
        ? Enumerable.Range(0, cell.Version!.ServiceRules.Count)
        : candidatesOf[rule];

    private int[] Named(string? id) => cell.Version!.ServiceRules.Index().Where(s => s.Item.Id == id).Select(s => s.Index).ToArray();

    private static int RankOf(ModelRule rule, int progress) => rule.Rank != DenialOrder.StrongConsent ? rule.Rank
        : progress > ConsentCheckOfOperation ? DenialOrder.StrongConsent
        : progress == ConsentCheckOfOperation ? DenialOrder.WeakConsent
        : DenialOrder.Never;

    /// <summary>With which code these kinds of restrictions block; 0 when there are none.</summary>
    internal static int CodeOf(int blocked) => blocked == 0 ? 0
        : (blocked & (1 << (int)RestrictionKind.Erase)) != 0 ? 1
        : (blocked & (1 << (int)RestrictionKind.CeaseUse)) != 0 ? 2
        : 3;
}
