using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Which of the gates that conditions ask are taken to pass; what follows counts only where they do.</summary>
internal readonly record struct Guess(int Passing)
{
    internal bool Passes(PolicyGate gate) => (Passing & (1 << (int)gate)) != 0;

    /// <summary>Every guess about these gates.</summary>
    internal static IEnumerable<Guess> All(IReadOnlyList<PolicyGate> gates)
    {
        for (var bits = 0; bits < 1 << gates.Count; bits++)
        {
            yield return new Guess(gates.Where((_, i) => (bits & (1 << i)) != 0).Aggregate(0, (passing, gate) => passing | (1 << (int)gate)));
        }
    }
}
