namespace Pictier.Consent;

/// <summary>The answer to a request: allow or deny, with the reason. The default value is a denial.</summary>
/// <threadsafety static="true" instance="true"/>
public readonly struct Decision
{
    private readonly Verdict? verdict;
    private readonly long utcTicks;

    internal Decision(Verdict verdict, DateTimeOffset at, DecisionBasis basis, Explanation? explanation)
        : this(verdict, at.UtcTicks, basis, explanation)
    {
    }

    internal Decision(Verdict verdict, long utcTicks, DecisionBasis basis, Explanation? explanation)
    {
        this.verdict = verdict;
        this.utcTicks = utcTicks;
        Basis = basis;
        Explanation = explanation;
    }

    /// <summary>The instant for which was decided, in UTC.</summary>
    public DateTimeOffset At => new(utcTicks, TimeSpan.Zero);

    /// <summary>Allow or deny.</summary>
    public Effect Effect => Verdict.Effect;

    /// <summary>Whether the use may happen.</summary>
    public bool IsAllowed => Verdict.Effect == Effect.Allow;

    /// <summary>Why.</summary>
    public ReasonCode Reason => Verdict.Reason;

    /// <summary>The clause of the policy; null where there is none.</summary>
    public string? Clause => Verdict.Clause;

    /// <summary>The provision of the law in force at that instant, for example <c>APPI 18(1)</c>; null where there is none.</summary>
    public string? Law => Verdict.Law;

    /// <summary>The version of the policy that decided, for example <c>album-service@1</c>; null when none was in force.</summary>
    public string? Policy => Verdict.Policy;

    /// <summary>What an allow obliges to; a denial obliges to nothing.</summary>
    public Obligations Obligations => Verdict.Obligations;

    /// <summary>What an allow relied on, or what came nearest to allowing.</summary>
    public DecisionBasis Basis { get; }

    /// <summary>One English sentence, safe to show: it holds no personal data and no subject id.</summary>
    public string Message => Verdict.Reason.Message();

    /// <summary>Every rule tried with its outcome; null unless an explanation was asked for.</summary>
    public Explanation? Explanation { get; }

    /// <summary>The verdict of an allow; null for a denial.</summary>
    internal Verdict? Permission => IsAllowed ? verdict : null;

    private Verdict Verdict => verdict ?? Verdict.Undecided;

    /// <summary>The effect, the reason and the clause.</summary>
    public override string ToString() => $"{Words<Effect>.NameOf(Effect)} {Reason.Name()}{(Clause is null ? string.Empty : $" ({Clause})")}";
}
