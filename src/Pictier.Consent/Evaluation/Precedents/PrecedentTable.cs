namespace Pictier.Consent.Evaluation;

/// <summary>The precedents about people whose statements share their words, by plan.</summary>
internal sealed class PrecedentTable(PreparedShapes shapes)
{
    /// <summary>Decisions after which it is worth while: words of one person are often asked about once only.</summary>
    private const int Patience = 3;

    /// <summary>Plans that have precedents at most; where there are very many wordings, fewer.</summary>
    private const int MostPlans = 4_096;

    /// <summary>Rows that all the precedents have at most, one for each wording and plan.</summary>
    private const int MostRows = 1 << 20;

    /// <summary>How often a plan asks in vain for a place that another has before it gets it.</summary>
    private const int Persistence = 1_024;

    private readonly Lock beginning = new();
    private Precedents?[] kept = new Precedents?[4];
    private long asked;

    /// <summary>The precedents of a plan; null where the rules are to be tried.</summary>
    internal Precedents? Of(Plan plan)
    {
        var known = Volatile.Read(ref kept);
        return At(known, plan) is { } found && ReferenceEquals(found.Plan, plan) ? found : Begin(plan, Interlocked.Increment(ref asked));
    }

    private bool CanGrow => kept.Length < MostPlans && kept.Length * (long)shapes.Count < MostRows;

    private static Precedents? At(Precedents?[] table, Plan plan) => Volatile.Read(ref table[plan.Number & (table.Length - 1)]);

    // Plans that take each other's places all the time would learn and never know.
    private Precedents? Begin(Plan plan, long number) =>
        number > Patience && (At(Volatile.Read(ref kept), plan) is null || CanGrow || number % Persistence == 0) ? Begin(plan) : null;

    private Precedents Begin(Plan plan)
    {
        lock (beginning)
        {
            if (At(kept, plan) is { } before)
            {
                if (ReferenceEquals(before.Plan, plan))
                {
                    return before;
                }

                if (CanGrow)
                {
                    Grow();
                }
            }

            var begun = new Precedents(plan, shapes);
            Volatile.Write(ref kept[plan.Number & (kept.Length - 1)], begun);
            return begun;
        }
    }

    private void Grow()
    {
        var larger = new Precedents?[kept.Length * 2];
        foreach (var before in kept.OfType<Precedents>())
        {
            larger[before.Plan.Number & (larger.Length - 1)] = before;
        }

        Volatile.Write(ref kept, larger);
    }
}
