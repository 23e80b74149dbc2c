namespace Pictier.Consent.Evaluation;

/// <summary>The plans of one version: each is made when its kind of request is first decided, and shared from then on.</summary>
internal sealed class PlanTable(CompiledPolicy policy)
{
    /// <summary>Kinds of requests that are kept; a service has far fewer, and what would be more starts anew.</summary>
    private const int MostPlans = 16_384;

    private readonly Eras eras = new(policy);
    private readonly Lock adding = new();
    private Era era = new(-1, long.MaxValue, long.MaxValue);
    private Plan?[] slots = new Plan?[64];
    private int count;

    /// <summary>The plan for a complete request; if an id names nothing, <paramref name="unknown"/> is the code and there is no plan.</summary>
    internal Plan? Of(ProcessingRequest request, long at, out ReasonCode unknown)
    {
        var now = Volatile.Read(ref era);
        if (!now.Contains(at))
        {
            Volatile.Write(ref era, now = eras.At(at));
        }

        unknown = default;
        if (request.Resolution.Found is Plan resolved && ReferenceEquals(resolved.Policy, policy) && resolved.Key.Era == now.Number)
        {
            return resolved;
        }

        var found = Find(request, now.Number) ?? (Planner.Make(policy, request, now.Number, at, out unknown) is { } made ? Keep(made) : null);
        request.Resolution = new Resolution(found);
        return found;
    }

    private Plan? Find(ProcessingRequest request, int inEra)
    {
        var table = Volatile.Read(ref slots);
        var hash = PlanKey.HashOf(request, inEra);
        for (var i = hash; table[i & (uint)(table.Length - 1)] is { } plan; i++)
        {
            if (plan.Key.Hash == hash && plan.Key.IsOf(request, inEra))
            {
                return plan;
            }
        }

        return null;
    }

    private Plan Keep(Plan plan)
    {
        lock (adding)
        {
            // INVARIANT: a reader sees a table that is at most half full, so its search ends.
            if (count == MostPlans)
            {
                (slots, count) = (new Plan?[64], 0);
            }
            else if (count * 2 >= slots.Length)
            {
                var larger = new Plan?[slots.Length * 2];
                foreach (var kept in slots.OfType<Plan>())
                {
                    Place(larger, kept);
                }

                Volatile.Write(ref slots, larger);
            }

            Place(slots, plan);
            count++;
            return plan;
        }
    }

    private static void Place(Plan?[] table, Plan plan)
    {
        var i = plan.Key.Hash;
        while (table[i & (uint)(table.Length - 1)] is not null)
        {
            i++;
        }

        Volatile.Write(ref table[i & (uint)(table.Length - 1)], plan);
    }
}
