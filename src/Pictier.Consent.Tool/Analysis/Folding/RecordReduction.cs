namespace Pictier.Consent.Tool.Analysis;

/// <summary>Leaves out what is known of the principal, or refused, in vain: where the same can come of records, or less, one of them stands for both.</summary>
internal static class RecordReduction
{
    internal static RecordTables Of(RecordTables all)
    {
        var can = new Dictionary<IReadOnlyList<Part>, (int Number, HashSet<(int, string)> Does)>(ReferenceEqualityComparer.Instance);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var within = new Dictionary<(int, int), bool>();
        foreach (var list in all.Records.Cast<IReadOnlyList<Part>[]>().SelectMany(lists => lists).Distinct())
        {
            HashSet<(int, string)> does = [.. list.Select(p => (p.Number, p.Meeting))];
            var key = string.Join(';', does.Select(d => $"{d.Item1},{d.Item2}").Order(StringComparer.Ordinal));
            numbers.TryAdd(key, numbers.Count);
            can.Add(list, (numbers[key], does));
        }

        var refusals = Enumerable.Range(0, all.Refusals.Count).ToList();
        refusals.RemoveAll(f => refusals.Exists(other => other != f && IsLess(f, other)));
        var subjects = Enumerable.Range(0, all.Subjects.Count).ToList();
        subjects = [.. subjects.OrderBy(s => all.Subjects[s].Facts.Cost).DistinctBy(s => all.Subjects[s].Facts.Deceased
            + string.Concat(all.Subjects[s].Effects.Select(e => e.Key()))
            + string.Join('/', refusals.Select(f => string.Join(',', all.Records[s, f].Select(list => can[list].Number)))))];
        var records = new IReadOnlyList<Part>[subjects.Count, refusals.Count][];
        for (var s = 0; s < subjects.Count; s++)
        {
            for (var f = 0; f < refusals.Count; f++)
            {
                records[s, f] = all.Records[subjects[s], refusals[f]];
            }
        }

        return new RecordTables([.. subjects.Select(s => all.Subjects[s])], [.. refusals.Select(f => all.Refusals[f])], records);

        // Of two that can do the same, the first stays.
        bool IsLess(int f, int other) => all.Refusals[f].SaysTheSameAs(all.Refusals[other])
            && Enumerable.Range(0, all.Subjects.Count).All(s => IsWithin(s, f, other))
            && (f > other || !all.Refusals[other].SaysTheSameAs(all.Refusals[f]) || !Enumerable.Range(0, all.Subjects.Count).All(s => IsWithin(s, other, f)));

        bool IsWithin(int s, int f, int other)
        {
            for (var group = 0; group < RecordTableBuilder.Groups.Length; group++)
            {
                var (mine, theirs) = (can[all.Records[s, f][group]], can[all.Records[s, other][group]]);
                if (!within.TryGetValue((mine.Number, theirs.Number), out var isWithin))
                {
                    isWithin = within[(mine.Number, theirs.Number)] = mine.Does.IsSubsetOf(theirs.Does);
                }

                if (!isWithin)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
