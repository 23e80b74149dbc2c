using System.Collections.Concurrent;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>The answers of the engine, asked once for all cells in which they are the same.</summary>
internal sealed class Answers
{
    private readonly ConcurrentDictionary<string, Answer[]> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Answer[], int> identities = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, int> contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<RecordTables>> tables = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool[]> having = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<PromisingOptions>> promising = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> active = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);
    private long asked;
    private int numbered;

    /// <summary>How often the engine was asked.</summary>
    internal long Asked => Interlocked.Read(ref asked);

    /// <summary>A number for the answers: the same for the same answers.</summary>
    internal int IdentityOf(Answer[] answers) =>
        identities.GetOrAdd(answers, a => contents.GetOrAdd(string.Join('\n', a.Select(x => x.ToString())), _ => Interlocked.Increment(ref numbered)));

    /// <summary>How data can be named, worked out once for the same data in the same versions.</summary>
    internal string Names(Cell cell, IReadOnlyList<Pictier.Consent.Policies.PolicyDocument> versions) => names.GetOrAdd(
        $"{string.Join(',', cell.Data)}|{string.Join('/', versions.Select(v => v.EffectiveFrom.UtcTicks + v.Version))}", _ => CellFeatures.Names(cell, versions));

    /// <summary>Whether each option of a part is as a question asks.</summary>
    internal bool[] Having(string key, Func<bool[]> ask) => having.GetOrAdd(key, _ => ask());

    /// <summary>The options that a first look needs.</summary>
    internal PromisingOptions Promising(string key, Func<PromisingOptions> choose) => promising.GetOrAdd(key, _ => new(choose)).Value;

    /// <summary>The kinds of restrictions that each option makes active.</summary>
    internal int[] Active(string key, Func<int[]> ask) => active.GetOrAdd(key, _ => ask());

    /// <summary>The tables of records, worked out once for all cells in which they are the same.</summary>
    internal RecordTables Tables(string key, Func<RecordTables> build) => tables.GetOrAdd(key, _ => new(build)).Value;

    /// <summary>The answers to each option in the sense of one policy; the key holds all of the cell that they can depend on.</summary>
    internal Answer[] Of(string key, SideCell side, Cell cell, bool everyEntry, bool asking, Func<IReadOnlyList<FactOption>> optionsOf, Func<FactOption, FactOption[]>? beside = null) =>
        known.GetOrAdd($"{key}|{side.Side.Index}|{side.Version!.Version}|{side.Route}|{(everyEntry ? side.Entries : 1)}", _ =>
        {
            var entries = everyEntry ? side.Entries : 1;
            var options = optionsOf();
            var answers = new Answer[options.Count];
            for (var i = 0; i < options.Count; i++)
            {
                if (options[i].SumOf.Count > 0)
                {
                    answers[i] = options[i].SumOf.Select(part => answers[part]).Aggregate((sum, part) => sum with
                    {
                        Holding = [.. sum.Holding.Zip(part.Holding, (l, r) => l & r)],
                        Asking = [.. sum.Asking.Zip(part.Asking, (l, r) => l & r)],
                    });
                    continue;
                }

                FactOption[] facts = beside is null ? [options[i]] : [.. beside(options[i]), options[i]];
                Interlocked.Add(ref asked, entries * (asking ? 2 : 1));
                var plain = Enumerable.Range(0, entries).Select(entry => side.Read(cell, entry, passing: false, facts)).ToArray();
                var passing = asking ? Enumerable.Range(0, entries).Select(entry => side.Read(cell, entry, passing: true, facts)).ToArray() : plain;
                answers[i] = new Answer([.. plain.Select(r => r.Holding)], [.. passing.Select(r => r.Holding)], plain[0].Tried);
            }

            return answers;
        });
}
