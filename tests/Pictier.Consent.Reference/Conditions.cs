namespace Pictier.Consent.Reference;

/// <summary>The first condition of a rule that does not hold: how far the rule got, and the code.</summary>
internal sealed record Failure(int Step, string Code);

/// <summary>A rule is an ordered list of conditions, all of which must hold (1.1).</summary>
internal static class Conditions
{
    public static Failure? First(params (bool Holds, string Code)[] conditions)
    {
        for (var step = 0; step < conditions.Length; step++)
            if (!conditions[step].Holds)
                return new Failure(step, conditions[step].Code);
        return null;
    }

    /// <summary>5.1: of several records one that meets all conditions is enough, else the one that got furthest speaks.</summary>
    public static Failure? Furthest(IEnumerable<Failure?> records)
    {
        var failures = records.ToList();
        return failures.Contains(null) ? null : failures.MaxBy(failure => failure!.Step);
    }
}
