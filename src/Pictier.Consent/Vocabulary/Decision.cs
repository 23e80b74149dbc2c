namespace Pictier.Consent;

/// <summary>The answer to a request: allow or deny, with the reason. The default value is a denial.</summary>
/// <threadsafety static="true" instance="true"/>
public readonly struct Decision
{
    private readonly Verdict? verdict;
    private readonly long utcTicks;

    // The basis by its parts: copied as a whole just after it was written, it kept the processor waiting for a tenth of a decision.
    private readonly object? basis;
    private readonly long place;
    private readonly BasisKind kind;

    internal Decision(Verdict verdict, DateTimeOffset at, DecisionBasis basis, Explanation? explanation)
        : this(verdict.Plain, at.UtcTicks, basis.Kind, basis.Source, basis.Place, explanation)
    {
    }

    internal Decision(Verdict verdict, long utcTicks, BasisKind kind, object? basis, long place, Explanation? explanation)
    {
        this.verdict = verdict;
        this.utcTicks = utcTicks;
        this.kind = kind;
        this.basis = basis;
        this.place = place;
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
    public DecisionBasis Basis => verdict?.Rests is { } finder ? finder.Find(basis!, place, utcTicks) : new(kind, basis, place);

    /// <summary>One English sentence, safe to show: it holds no personal data and no subject id.</summary>
    public string Message => Verdict.Reason.Message();

    /// <summary>Every rule tried with its outcome; null unless an explanation was asked for.</summary>
    public Explanation? Explanation { get; }

    internal Verdict Verdict => verdict ?? Verdict.Undecided;

    /// <summary>The parts of the basis.</summary>
    internal (BasisKind Kind, object? Basis, long Place) RestsOn => (kind, basis, place);

    /// <summary>The effect, the reason and the clause.</summary>
    public override string ToString() => $"{Words<Effect>.NameOf(Effect)} {Reason.Name()}{(Clause is null ? string.Empty : $" ({Clause})")}";
}
