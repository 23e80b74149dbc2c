namespace Pictier.Consent.Tool.Analysis;

/// <summary>What can be known of data already held: each time that matters, each business, and every combination of flaws.</summary>
internal static class HeldOptions
{
    internal static IReadOnlyList<FactOption> Of(IReadOnlyList<DateTimeOffset?> acquired, IReadOnlyList<string?> businesses)
    {
        var options = new List<FactOption>();
        foreach (var time in acquired)
        {
            foreach (var business in businesses)
            {
                options.AddRange(Deviations.Options(
                    (Held: new HeldData { AcquiredAt = time, Business = business, SpecialCareBasis = "on file" }, Unjust: false),
                    [
                        ("basis", -1, f => (f.Held with { SpecialCareBasis = null }, f.Unjust)),
                        ("lawfully", 1, f => (f.Held with { Lawfully = false }, f.Unjust)),
                        ("opt-out", 1, f => (f.Held with { ByOptOut = true }, f.Unjust)),
                        ("unjust", 1, f => (f.Held, true)),
                    ],
                    4, 1 + (time is null ? 0 : 1) + (business is null ? 0 : 1), options.Count,
                    (facts, cost) => new FactOption(cost, draft => (draft.Held, draft.Unjust) = facts)));
            }
        }

        return options;
    }
}
