namespace Pictier.Consent.Reference;

/// <summary>3.5 and 5.5: use (2.1, 2.2).</summary>
internal static class Use
{
    public static ReferenceDecision Decide(Question q)
    {
        var gate = new Gate([], Consents.Nearest(q, ConsentRule.BeyondPurpose(q)), "2.2", "consent-missing");
        if ((q.Purpose.SolicitsConsent ? Use1a(q) : Use1(q)) is { } purpose)
            gate.Rules.Add(purpose);
        if (Use2(q) is { } consent)
            gate.Rules.Add(consent);
        gate.Rules.AddRange(Use3To6(q));
        return gate.Passed(q) is { } rule ? ReferenceDecision.Allow(rule.Code, rule.Clause, rule.Obligations) : gate.Denial(q);
    }

    /// <summary>
    /// USE-1: declared → not added after acquisition → standalone → incidental → data → special care held lawfully.
    /// A purpose that is simply undeclared is no attempt.
    /// </summary>
    private static Outcome? Use1(Question q)
    {
        if (q.Purpose.Clause == "none")
            return null;
        var failure = Conditions.First(
            (NotAddedAfterAcquisition(q, q.Purpose), "purpose-added-after-acquisition"),
            (q.Purpose.Clause != "2.1(3)", "purpose-not-standalone"),
            (IncidentalIfSales(q.Purpose), "purpose-not-incidental"),
            (q.Data.IsSubsetOf(q.Purpose.Data), "data-beyond-purpose"),
            (SpecialCareHeldLawfully(q), "special-care-without-acquisition-basis"));
        return Outcome.Of(failure, Rank.Purpose, DeclaredPurpose);
    }

    /// <summary>USE-1a: asking for consent needs no declaration; data and special care are judged as in USE-1 (5.5).</summary>
    private static Outcome Use1a(Question q)
    {
        var failure = Conditions.First(
            (q.Data.IsSubsetOf(q.Purpose.Data), "data-beyond-purpose"),
            (SpecialCareHeldLawfully(q), "special-care-without-acquisition-basis"));
        return Outcome.Of(failure, Rank.Purpose, DeclaredPurpose);
    }

    /// <summary>USE-2 (and ACQ-5): notified and consented, C11 included. A failure is the near-miss's to report.</summary>
    public static Outcome? Use2(Question q) => Consents.Covers(q, ConsentRule.BeyondPurpose(q))
        ? Outcome.Satisfied("consent", "2.2", Restrictions.Consent)
        : null;

    /// <summary>USE-3 to USE-6 (and ACQ-5): the exceptions of 2.2.</summary>
    public static IEnumerable<Outcome> Use3To6(Question q) => Claims.Rules(q, exception =>
        Outcome.Satisfied(exception.Kind, exception.Clause, Claims.UseRow(exception), "review-exception"));

    /// <summary>
    /// 1.2 and 5.3: a purpose declared after the acquisition, and any purpose for data older than the policy (AMB-44), serves only
    /// when it is related to what was declared earlier and was published by now.
    /// </summary>
    public static bool NotAddedAfterAcquisition(Question q, Purpose purpose)
    {
        var added = purpose.DeclaredFrom > q.AcquiredAt || q.AcquiredAt < q.Policies.Start;
        var published = purpose.Json.Time("publishedAt") is { } at && at <= q.At;
        return !added || (purpose.Json.Flag("relatedToEarlier") && published);
    }

    /// <summary>2.1(2): sales activities, inquiries and complaints only where incidental to the services.</summary>
    public static bool IncidentalIfSales(Purpose purpose) => purpose.Clause != "2.1(2)" || purpose.Json.Flag("incidental");

    private static bool SpecialCareHeldLawfully(Question q) =>
        !q.HasSpecialCare || (!q.Held.Blank("specialCareBasis") && q.Held.Flag("lawfully", byDefault: true));

    private static Outcome DeclaredPurpose { get; } =
        Outcome.Satisfied("declared-purpose", "2.1", Restrictions.DeclaredPurpose);
}
