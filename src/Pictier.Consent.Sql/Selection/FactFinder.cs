using Pictier.Consent.Evaluation;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Selection;

/// <summary>Finds out what of all that people said decides one kind of use, by having the evaluator decide about people who are made up.</summary>
/// <remarks>
/// Exact because of what the rules read of a history: which rules about consents its consents satisfy (words decide, while a consent is in
/// effect), which kinds of restrictions are in force, and whether there are refusals. What a rule reads besides is refused.
/// </remarks>
internal sealed class FactFinder
{
    /// <summary>Whether a consent was given before the law of 2022 (C7).</summary>
    private static readonly bool[] Eras = [true, false];

    private readonly WordedUse use;
    private readonly List<(long Words, ConsentGiven Given)> consents;
    private readonly List<(long Words, ConsentRefused Refused)> refusals;
    private readonly List<(long Words, ConsentWithdrawn Withdrawn)> withdrawals;
    private readonly List<(long Words, RestrictionImposed Imposed)> restrictions;

    internal FactFinder(WordedUse use, IReadOnlyDictionary<long, ConsentEvent> said)
    {
        this.use = use;
        consents = Of<ConsentGiven>(said);
        refusals = Of<ConsentRefused>(said);
        withdrawals = Of<ConsentWithdrawn>(said);
        restrictions = Of<RestrictionImposed>(said);
    }

    /// <summary>What decides; null with the refusal when a query cannot ask it.</summary>
    internal FactTable? Find(out SelectionRefusal? refusal)
    {
        var facts = new List<(Fact Fact, ConsentEvent Example)>();
        refusal = use.DecidesByWords ? null : SelectionRefusal.ConsentsNotAlike;
        foreach (var group in refusal is null ? Groups() : [])
        {
            if (EndsOf(group.Key.NamesPurpose, group.First().Given) is not { } ends)
            {
                refusal = SelectionRefusal.Refusals;
                break;
            }

            facts.Add((new Consented(Words(group.Where(g => g.IsBeforeReform)), Words(group.Where(g => !g.IsBeforeReform)), ends), group.First().Given));
        }

        foreach (var kind in restrictions.Where(r => use.Meets(r.Imposed)).GroupBy(r => r.Imposed.Kind))
        {
            facts.Add((new Restricted(new WordSet(kind.Select(r => r.Words))), kind.First().Imposed));
        }

        if (refusal is null && facts.Count > FactTable.MostFacts)
        {
            refusal = SelectionRefusal.TooVaried(facts.Count, FactTable.MostFacts);
        }

        return refusal is null ? Table(facts, ref refusal) : null;
    }

    private FactTable? Table(List<(Fact Fact, ConsentEvent Example)> facts, ref SelectionRefusal? refusal)
    {
        bool Allows(int place, params IEnumerable<ConsentEvent> before) =>
            use.Allows([.. before, .. facts.Where((_, i) => (place & (1 << i)) != 0).Select((f, i) => Numbered(f.Example, i))]);

        var early = use.EarlyRefusals().ToList();
        if (Enumerable.Range(0, 1 << facts.Count).Any(place => early.Exists(e => Allows(place, e) != Allows(place))))
        {
            refusal = SelectionRefusal.Refusals;
            return null;
        }

        return new FactTable(facts.Select(f => f.Fact), place => Allows(place));
    }

    // Consents that satisfy the same rules do the same.
    private IEnumerable<IGrouping<(ulong Rules, bool NamesPurpose), Example>> Groups() =>
        from consent in consents
        from isBeforeReform in Eras
        let givenAt = use.LastGiven(isBeforeReform)
        where givenAt is not null
        let given = At(consent.Given, givenAt.Value)
        let rules = use.SatisfiedBy(given)
        where rules != 0
        group new Example(consent.Words, given, isBeforeReform) by (rules, use.Purpose is { } purpose && given.Purposes.Contains(purpose));

    // Null: a refusal or a replacement takes only some of what the consent satisfies.
    private ConsentEnds? EndsOf(bool namesPurpose, ConsentGiven given)
    {
        var rules = use.SatisfiedBy(given);
        var replacing = new List<long>();
        foreach (var (words, refused) in refusals)
        {
            var left = use.SatisfiedBy(given, refused with { At = given.At, Consent = "refusal" });
            if (left == 0)
            {
                replacing.Add(words);
            }
            else if (left != rules)
            {
                return null;
            }
        }

        var reaching = withdrawals.Where(w => w.Withdrawn.Purposes is not { } purposes || (namesPurpose && purposes.Contains(use.Purpose!)));
        var replaced = use.SatisfiedBy(given, Replacing(given));
        return replaced == 0 || replaced == rules
            ? new ConsentEnds(new WordSet(reaching.Select(w => w.Words)), new WordSet(replacing), ByReplacement: replaced == 0)
            : null;
    }

    private static ConsentGiven At(ConsentGiven given, DateTimeOffset at) =>
        given with { At = at, NoticeShownAt = given.NoticeShownAt is null ? null : at };

    // It permits nothing by itself.
    private static ConsentGiven Replacing(ConsentGiven given) => new()
    {
        DataSubject = given.DataSubject,
        At = given.At,
        Consent = "replacement",
        Operations = ConsentOperations.None,
        Purposes = [],
        Data = [],
        Method = ConsentMethod.Other,
        Supersedes = given.Consent,
    };

    private static ConsentEvent Numbered(ConsentEvent example, int number) => example switch
    {
        ConsentGiven given => given with { Consent = $"consent-{number}" },
        RestrictionImposed imposed => imposed with { Restriction = $"restriction-{number}" },
        _ => example,
    };

    private static WordSet Words(IEnumerable<Example> examples) => new(examples.Select(e => e.Words));

    private static List<(long Words, TEvent Event)> Of<TEvent>(IReadOnlyDictionary<long, ConsentEvent> said)
        where TEvent : ConsentEvent =>
        [.. said.Where(s => s.Value is TEvent).Select(s => (s.Key, (TEvent)s.Value)).OrderBy(s => s.Key)];

    private sealed record Example(long Words, ConsentGiven Given, bool IsBeforeReform);
}
