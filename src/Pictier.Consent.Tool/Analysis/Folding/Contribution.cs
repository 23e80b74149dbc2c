namespace Pictier.Consent.Tool.Analysis;

/// <summary>What a rule says in its gate, as a number: of several, the lowest is the gate's answer (the table of spec 1.1).</summary>
/// <remarks>
/// From the highest bits: the rank; the place of the first rule about the same facts; how far it got, the furthest first; which of two
/// equally far records comes first; then what is not compared but told: the rule, its outcome, the condition, what an allow owes.
/// </remarks>
internal static class Contribution
{
    /// <summary>Nothing in the gate speaks.</summary>
    internal const ulong Silent = (ulong)DenialOrder.Default << 58;

    /// <summary>What passes a gate where it does not matter how.</summary>
    internal const ulong Passed = 0;

    /// <summary>In the place of a condition: the record that came nearest is a refusal.</summary>
    internal const int Refused = 62;

    private const int FurthestProgress = 63;

    internal static ulong Of(int rank, int place, int progress, int precedence, int rule, Outcome outcome, int condition, int owes) =>
        ((ulong)rank << 58) | ((ulong)place << 44) | ((ulong)(FurthestProgress - progress) << 38) | ((ulong)precedence << 36)
        | ((ulong)rule << 22) | ((ulong)outcome << 20) | ((ulong)condition << 14) | ((ulong)owes << 12);

    /// <summary>Where it stands among others, without what it tells.</summary>
    internal static ulong Place(ulong contribution) => contribution >> 36;

    internal static int Rank(ulong contribution) => (int)(contribution >> 58);

    internal static bool Passes(ulong contribution) => Rank(contribution) == DenialOrder.Satisfied;

    /// <summary>What it tells, without where it stands: equal for two rules that say the same in different versions.</summary>
    internal static ulong Told(ulong contribution) =>
        contribution == Silent ? Silent : (contribution & ((1UL << 36) - 1)) | ((ulong)Rank(contribution) << 58);
}
