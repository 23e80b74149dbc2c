namespace Pictier.Consent;

/// <summary>The table of reason codes: the name, the effect, the clause and the sentence of each.</summary>
public static class ReasonCodes
{
    /// <summary>Every code, in the order of the table.</summary>
    public static IReadOnlyList<ReasonCode> All => Words<ReasonCode>.All;

    /// <summary>The code as it is written in JSON, logs and metrics, for example <c>consent-withdrawn</c>.</summary>
    public static string Name(this ReasonCode code) => Entry(code).Name;

    /// <summary>Whether the code is that of an allow or of a denial.</summary>
    public static Effect Effect(this ReasonCode code) => Entry(code).Effect;

    /// <summary>The clause of the policy that the code cites unless the decision cites a closer one; null where there is none.</summary>
    public static string? Clause(this ReasonCode code) => Entry(code).Clause;

    /// <summary>One English sentence, safe to show to a caller: it holds no personal data.</summary>
    public static string Message(this ReasonCode code) => Entry(code).Sentence.En!;

    /// <summary>The sentence of <see cref="Message"/> in every language that the library speaks.</summary>
    public static LocalizedText Sentence(this ReasonCode code) => Entry(code).Sentence;

    /// <summary>The code of that name; false when there is none.</summary>
    public static bool TryParse(string name, out ReasonCode code) => Words<ReasonCode>.TryParse(name, out code);

    private static ReasonCodeEntry Entry(ReasonCode code) => ReasonCodeTable.Entries[(int)code];
}
