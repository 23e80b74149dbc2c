namespace Pictier.Consent.Reference;

/// <summary>The ranks of the table in 1.1 at which a failed rule can speak.</summary>
internal enum Rank
{
    /// <summary>3: a non-identifiable form claimed abroad.</summary>
    Form = 3,

    /// <summary>4, first: the operation's own rule (5.1).</summary>
    OwnRule = 4,

    /// <summary>4, then: the other rules about specific facts, in document order.</summary>
    Facts = 5,

    /// <summary>5: the claims.</summary>
    Claim = 6,

    /// <summary>6: opt-out.</summary>
    OptOut = 7,

    /// <summary>7: the purpose.</summary>
    Purpose = 8,
}

/// <summary>What became of one rule that was attempted.</summary>
internal sealed record Outcome(bool IsSatisfied, Rank Rank, string Code, string? Clause, string[] Obligations, string[] Row)
{
    /// <summary>A satisfied rule: its reason, clause and obligations, and the restrictions that it does not survive.</summary>
    public static Outcome Satisfied(string reason, string clause, string[] row, params string[] obligations) =>
        new(true, default, reason, clause, obligations, row);

    /// <summary>A failed rule: the rank at which it speaks, its code, and the clause where that is not the code's own.</summary>
    public static Outcome Failed(Rank rank, string code, string? clause = null) =>
        new(false, rank, code, clause ?? ClauseOfDenial.Of(code), [], []);

    /// <summary>A rule that failed, or is satisfied when there is no failure.</summary>
    public static Outcome Of(Failure? failure, Rank rank, Outcome satisfied) =>
        failure is null ? satisfied : Failed(rank, failure.Code);
}

/// <summary>One question of the policy with its rules in document order (1.1).</summary>
internal sealed record Gate(List<Outcome> Rules, NearMiss? NearMiss, string ConsentClause, string Default)
{
    /// <summary>The first rule that is satisfied and not blocked; null when there is none, then <see cref="Denial"/> speaks.</summary>
    public Outcome? Passed(Question q) =>
        Rules.FirstOrDefault(rule => rule.IsSatisfied && Restrictions.BlockingCode(q, rule.Row) is null);

    /// <summary>The denial of a gate that does not pass, in the order of the table in 1.1.</summary>
    public ReferenceDecision Denial(Question q)
    {
        // 1: the first rule that is blocked.
        foreach (var rule in Rules)
            if (rule.IsSatisfied && Restrictions.BlockingCode(q, rule.Row) is { } blocked)
                return ReferenceDecision.Deny(blocked);

        // 2: a strong consent near-miss.
        if (NearMiss is { Strong: true })
            return ReferenceDecision.Deny(NearMiss.Code, ConsentClause);

        // 3 to 7: the failed rules by rank, of one rank the first.
        foreach (var rank in Enum.GetValues<Rank>())
            foreach (var rule in Rules)
                if (!rule.IsSatisfied && rule.Rank == rank)
                    return ReferenceDecision.Deny(rule.Code, rule.Clause);

        // 8: a weak consent near-miss.
        if (NearMiss is not null)
            return ReferenceDecision.Deny(NearMiss.Code, ConsentClause);

        // 9: the default. consent-missing cites the consent rule's clause like every consent code.
        return Default == "consent-missing"
            ? ReferenceDecision.Deny(Default, ConsentClause)
            : ReferenceDecision.Deny(Default);
    }
}
