namespace Pictier.Consent.Tool.Analysis;

/// <summary>Consents with every combination of flaws, as far as rules can tell them apart.</summary>
/// <remarks>
/// A consent fails each rule at its first failing condition. So flaws are added respect by respect, and of consents that fail every rule at
/// the same condition only the one with the fewest facts is kept: what else is added to them does the same.
/// </remarks>
internal sealed class FlawedConsents
{
    private readonly EffectPool pool;
    private readonly IReadOnlyList<FactOption> options;
    private readonly int[] effects;
    private readonly IReadOnlyList<(bool[] Having, bool? Wanted)> questions;

    internal FlawedConsents(CellParts parts, FoldSide[] sides, EffectPool pool)
    {
        this.pool = pool;
        options = parts.Options(FactGroup.Consent);
        var answers = sides.Select(s => s.IsDecidedByRules ? parts.AnswersOf(FactGroup.Consent, s.Side) : []).ToArray();
        effects = [.. options.Select((_, i) => pool.Of([.. sides.Select((s, side) => s.IsDecidedByRules
            ? s.Effects(FactGroup.Consent, answers[side][i].Only(Bits.All.Except(RecordTableBuilder.AboutPrincipal(s))), default, true)
            : Effects.Nothing)]))];
        questions =
        [
            .. parts.Premise.Filters(FactGroup.Consent).Select(l => (parts.Having(l.Question), (bool?)l.Answer)),
            .. parts.Premise.Demands.Where(d => d.Group == FactGroup.Consent).Select(d => (parts.Having(d), (bool?)null)),
        ];
    }

    /// <summary>The good consents, by their option.</summary>
    internal IEnumerable<int> Bases => options.Select(o => o.Base).Distinct();

    /// <summary>What comes of a good consent, with what it does whoever gives it: capacity is another question.</summary>
    internal IReadOnlyList<FlawedConsent> Of(int good)
    {
        var sums = new Dictionary<(int, bool, bool, string), FlawedConsent>();
        Keep(sums, new FlawedConsent(options[good], good, [], effects[good], string.Concat(questions.Select(q => q.Having[good] ? '1' : '0'))));
        var flaws = Enumerable.Range(0, options.Count).Where(i => options[i].Base == good && options[i].Flaw is not null);
        foreach (var respect in flaws.GroupBy(i => options[i].Flaw!.Respect))
        {
            foreach (var known in sums.Values.ToList())
            {
                foreach (var flaw in respect)
                {
                    Keep(sums, new FlawedConsent(
                        ConsentOptions.Sum(known.Facts, options[flaw].Flaw!),
                        good,
                        [.. known.Flaws, flaw],
                        pool.Both(known.Effect, effects[flaw]),
                        string.Concat(questions.Select((q, i) => known.Having[i] == '1' && q.Having[flaw] ? '1' : '0'))));
                }
            }
        }

        return
        [
            .. sums.Values.Where(c => questions.Select((q, i) => q.Wanted is not { } wanted || (c.Having[i] == '1') == wanted).All(met => met))
                .Select(c => c with { Having = c.Having[questions.Count(q => q.Wanted is not null)..] }),
        ];
    }

    // What is withdrawn, and what it is for, is told beside what rules ask: withdrawing a consent for Japan stops opt-out.
    private static void Keep(Dictionary<(int, bool, bool, string), FlawedConsent> sums, FlawedConsent consent)
    {
        var plan = consent.Facts.Consent!;
        var key = (consent.Effect, plan.Withdrawn, plan.Operations.HasFlag(ConsentOperations.ProvideDomestic), consent.Having);
        if (!sums.TryGetValue(key, out var known) || consent.Facts.Cost < known.Facts.Cost)
        {
            sums[key] = consent;
        }
    }
}

/// <summary>A consent with flaws.</summary>
/// <param name="Facts">The consent.</param>
/// <param name="Base">The good consent that lacks them.</param>
/// <param name="Flaws">The options that lack one of them each.</param>
/// <param name="Effect">The number of its effects.</param>
/// <param name="Having">Which demands of the premise it meets.</param>
internal sealed record FlawedConsent(FactOption Facts, int Base, IReadOnlyList<int> Flaws, int Effect, string Having);
