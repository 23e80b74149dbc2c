namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>Looks for the fewest changes that make a use allowed. What it gives was decided again with the changes and is allowed.</summary>
internal static class RemedySearch
{
    private const int MostSteps = 3;
    private const int MostSituations = 400;
    private const int MostRemedies = 4;

    private static readonly Func<Situation, Decision, IEnumerable<Repair>>[] Sources =
        [DataRepairs.Of, FactRepairs.Of, ConsentRepairs.Of, RestrictionRepairs.Of, AuthorityRepairs.Of, ContractRepairs.Of, ProfileRepairs.Of, TimeRepairs.Of];

    /// <summary>The remedies with the fewest steps; empty when the use is allowed, or when nothing that is known makes it so.</summary>
    internal static IReadOnlyList<Remedy> Find(Situation situation)
    {
        var found = new List<Remedy>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var level = new List<(Situation Situation, string[] Steps)> { (situation, []) };
        for (var steps = 0; steps < MostSteps && found.Count == 0 && level.Count > 0; steps++)
        {
            var next = new List<(Situation, string[])>();
            foreach (var (from, done) in level)
            {
                var explained = from.Explain();
                if (explained.IsAllowed)
                {
                    continue;
                }

                foreach (var repair in Sources.SelectMany(source => source(from, explained)))
                {
                    string[] all = [.. done, repair.Step];
                    if (seen.Count < MostSituations && seen.Add(string.Join('\n', all.Order(StringComparer.Ordinal))))
                    {
                        Consider(repair.After, all, found, next);
                    }
                }
            }

            level = next;
        }

        return [.. found.Take(MostRemedies)];
    }

    // INVARIANT: a remedy is only told after the changed request was decided and allowed.
    private static void Consider(Situation after, string[] steps, List<Remedy> found, List<(Situation, string[])> next)
    {
        var remedy = new Remedy(steps, after);
        if (remedy.Decision.IsAllowed)
        {
            found.Add(remedy);
        }
        else
        {
            next.Add((after, steps));
        }
    }
}
