namespace Pictier.Consent.Sql.Selection;

/// <summary>For which combinations of facts it is allowed: one place for each, the facts being the bits of the place.</summary>
internal sealed class FactTable
{
    internal const int MostFacts = 12;

    private const string Never = "1 = 0";

    private readonly List<Fact> facts;
    private bool[] allowed;

    internal FactTable(IEnumerable<Fact> facts, Func<int, bool> isAllowed)
    {
        this.facts = [.. facts];
        allowed = [.. Enumerable.Range(0, 1 << this.facts.Count).Select(isAllowed)];
        AllowsWithoutAny = allowed[0];
        Simplify();
    }

    /// <summary>Whether it is allowed for people of whom no fact is so.</summary>
    internal bool AllowsWithoutAny { get; }

    internal IReadOnlyList<Fact> Facts => facts;

    /// <summary>The table as a condition, given the conditions of its facts.</summary>
    internal string Condition(Func<int, string> factAt) => Condition(factAt, 0, 0, allowed.Length) ?? "1 = 1";

    // Null: always so.
    private string? Condition(Func<int, string> factAt, int fact, int from, int count)
    {
        if (Array.IndexOf(allowed, !allowed[from], from, count) < 0)
        {
            return allowed[from] ? null : Never;
        }

        // The last fact is the highest bit, so the halves of a table are what is so without it and with it.
        var name = facts.Count - 1 - fact;
        var half = count / 2;
        var without = Condition(factAt, fact + 1, from, half);
        var with = Condition(factAt, fact + 1, from + half, half);
        var so = factAt(name);
        return (without, with) switch
        {
            _ when without == with => without,
            (Never, null) => so,
            (null, Never) => $"NOT {so}",
            (Never, _) => $"{so} AND {with}",
            (_, Never) => $"NOT {so} AND {without}",
            (null, _) => $"(NOT {so} OR {with})",
            (_, null) => $"({so} OR {without})",
            _ => $"({so} AND {with} OR NOT {so} AND {without})",
        };
    }

    // Facts that decide nothing are left out; facts of which it does not matter which is so become one.
    private void Simplify()
    {
        for (var i = facts.Count - 1; i >= 0; i--)
        {
            if (Places().All(p => allowed[p] == allowed[p ^ (1 << i)]))
            {
                Remove(i);
            }
        }

        for (var i = facts.Count - 1; i > 0; i--)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other, both) = (1 << i, 1 << j, (1 << i) | (1 << j));
                if (facts[j].Or(facts[i]) is { } either
                    && Places().Where(p => (p & both) == 0).All(p => allowed[p | one] == allowed[p | other] && allowed[p | one] == allowed[p | both]))
                {
                    facts[j] = either;
                    Remove(i);
                    break;
                }
            }
        }
    }

    private IEnumerable<int> Places() => Enumerable.Range(0, allowed.Length);

    private void Remove(int fact)
    {
        allowed = [.. Places().Where(p => (p & (1 << fact)) == 0).Select(p => allowed[p])];
        facts.RemoveAt(fact);
    }
}
