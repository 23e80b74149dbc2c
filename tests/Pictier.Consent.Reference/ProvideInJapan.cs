namespace Pictier.Consent.Reference;

/// <summary>3.6 and 5.6: provision to a third party in Japan (3.1, then 3.2).</summary>
internal static class ProvideInJapan
{
    private static readonly string[] SettlementKinds =
        ["financial-institution", "credit-card-company", "settlement-agent", "settling-business"];

    public static ReferenceDecision Decide(Question q)
    {
        var gate = new Gate([], Consents.Nearest(q, ConsentRule.InJapan), "3.1(1)", "no-case-for-provision");
        Add(gate, Tp1(q));
        gate.Rules.AddRange(Tp2(q));
        Add(gate, Tp3(q));
        Add(gate, Tp4(q));
        Add(gate, Tp5(q));
        Add(gate, Tp6(q));
        Add(gate, Tp7(q));
        Add(gate, Tp8(q));
        Add(gate, OptOut.Tp9(q));
        if (Provision.TpG2(q) is { } code)
            gate.Rules.Add(Outcome.Failed(Rank.Purpose, code)); // rank 7: TP-G2's code when it fails
        return gate.Passed(q) is { } rule ? ReferenceDecision.Allow(rule.Code, rule.Clause, rule.Obligations) : gate.Denial(q);
    }

    private static void Add(Gate gate, Outcome? rule)
    {
        if (rule is not null)
            gate.Rules.Add(rule);
    }

    /// <summary>TP-1 (3.1(1)): consent. TP-G2 is not asked: the consent names the purpose.</summary>
    private static Outcome? Tp1(Question q) => Consents.Covers(q, ConsentRule.InJapan)
        ? Outcome.Satisfied("third-party-consent", "3.1(1)", Restrictions.ProvisionConsent, Provision.Record(q))
        : null;

    /// <summary>TP-2 (3.1(5)): an exception, judged as a claim of provision.</summary>
    private static IEnumerable<Outcome> Tp2(Question q) => Claims.Rules(q, exception =>
        Outcome.Satisfied("permitted-by-law", "3.1(5)", Claims.ProvisionRow(exception), "review-exception"));

    /// <summary>TP-3 (3.1(2)): a request of an authority.</summary>
    private static Outcome? Tp3(Question q)
    {
        if (q.Request.Child("authorityRequest") is not { } request)
            return null;
        var compulsion = request.Text("compulsion") ?? "voluntary";
        var demand = compulsion is "mandatory-order" or "statutory-inquiry";
        var statutory = demand
            || (compulsion == "permissive-basis" && !request.Blank("statute"))
            || Claims.Valid(q, Claims.PublicAffairs);
        var received = !request.Blank("document") && request.Time("receivedAt") <= q.At;
        var failure = Conditions.First(
            (IsAuthority(q), "authority-not-listed"),
            (received, "authority-request-not-received"),
            (q.Data.IsSubsetOf(request.Ids("data")), "beyond-authority-request"),
            ((request.Text("jurisdiction") ?? "JP") == "JP", "authority-not-listed"),
            (!q.Overlay || statutory, "authority-request-voluntary"));
        var row = demand ? Restrictions.AuthorityDemand : Restrictions.AuthorityVoluntary;
        return Outcome.Of(failure, Rank.Facts, Outcome.Satisfied("authority-request", "3.1(2)", row));
    }

    private static bool IsAuthority(Question q) => q.Recipient!.Value.Text("kind") switch
    {
        "court" or "public-prosecutor" or "police" or "tax-office" or "bar-association" => true,
        "equivalent-authority" => q.Options.Ids("equivalentAuthorities").Contains(q.RecipientId), // AMB-48
        _ => false,
    };

    /// <summary>TP-4 (3.1(3)): settlement of amounts owed; attempted for a settlement kind or a settlement purpose.</summary>
    private static Outcome? Tp4(Question q)
    {
        var kind = SettlementKinds.Contains(q.Recipient!.Value.Text("kind"));
        var purpose = q.EffectivePurpose is { } effective && effective.Json.Flag("settlesAmountsOwed");
        if (!kind && !purpose)
            return null;
        var needed = q.EffectivePurpose?.Json.Ids("settlementData") ?? [];
        var failure = Conditions.First(
            (kind, "settlement-recipient-kind"),
            (purpose, "settlement-purpose"),
            (q.Data.IsSubsetOf(needed) && !q.HasSpecialCare, "settlement-excess-data"),
            (!q.Overlay || Anchored(q), "settlement-not-anchored"));
        return Outcome.Of(
            Provision.ThenTpG2(q, failure),
            Rank.Facts,
            Outcome.Satisfied("settlement", "3.1(3)", Restrictions.Settlement));
    }

    /// <summary>The anchor of TP-4 [L]: a contract that passes for this request, or the terms that the principal agreed to.</summary>
    private static bool Anchored(Question q) => q.Recipient!.Value.Text("settlementAnchor") switch
    {
        "entrustment" => Entrustment.En1To6(q) is null,
        "consent-terms" => true,
        _ => false,
    };

    /// <summary>TP-5 (3.1(4)): a succession; before it takes effect due diligence, when the option allows it (3.1(5), AMB-51).</summary>
    private static Outcome? Tp5(Question q)
    {
        var successions = Provision.Successions(q).Where(s => Provision.SameBusiness(q, s)).ToList();
        if (q.Operation != "transfer-business" || Provision.Successions(q).Count == 0)
            return null;
        var effective = successions.Any(s => Provision.Effective(q, s));
        var dueDiligence = q.Options.Flag("allowDueDiligence")
            && successions.Any(s => !Provision.Effective(q, s) && !s.Blank("dueDiligenceContract"));
        var failure = Conditions.First((effective || dueDiligence, "succession-not-effective"));
        return Outcome.Of(Provision.ThenTpG2(q, failure), Rank.OwnRule, Outcome.Satisfied(
            effective ? "business-succession" : "permitted-by-law",
            effective ? "3.1(4)" : "3.1(5)",
            Restrictions.SuccessionOrEntrustment,
            "bind-successor-to-purpose"));
    }

    /// <summary>TP-6 (3.1(5), 4.2): entrustment.</summary>
    private static Outcome? Tp6(Question q)
    {
        if (q.Operation != "entrust")
            return null;
        return Outcome.Of(
            Provision.ThenTpG2(q, Entrustment.En1To6(q)),
            Rank.OwnRule,
            Outcome.Satisfied("entrustment", "3.1(5)", Restrictions.SuccessionOrEntrustment, "supervise-contractor"));
    }

    /// <summary>TP-7 (3.1(5)): joint use.</summary>
    private static Outcome? Tp7(Question q)
    {
        if (q.Operation != "share-jointly")
            return null;
        return Outcome.Of(
            Provision.ThenTpG2(q, JointUse.Notice(q)),
            Rank.OwnRule,
            Outcome.Satisfied("joint-use", "3.1(5)", Restrictions.JointUseOrServiceRule));
    }

    /// <summary>TP-8 (3.1(6)): a registered rule of the service, published before the data was acquired.</summary>
    private static Outcome? Tp8(Question q)
    {
        if (q.Request.Text("serviceRule") is not { } id)
            return null;
        if (q.Policies.Find(q.Version, "serviceRules", id) is not { } rule)
            return Outcome.Failed(Rank.Facts, "service-rule-unknown");
        var published = rule.Time("publishedAt");
        var covers = rule.Ids("recipients").Contains(q.RecipientId)
            && q.Data.IsSubsetOf(rule.Ids("data"))
            && q.EffectivePurpose is { } purpose
            && rule.Ids("purposes").Contains(purpose.Id);
        var anchor = rule.Text("anchor") ?? "none";
        var failure = Conditions.First(
            (published < q.AcquiredAt && published <= q.At, "service-rule-unknown"),
            (covers && !q.HasSpecialCare, "service-rule-unknown"),
            (!q.Overlay || anchor != "none", "service-rule-not-anchored"));
        var obligations = anchor == "consent-terms" ? Provision.Record(q) : [];
        return Outcome.Of(
            Provision.ThenTpG2(q, failure),
            Rank.Facts,
            Outcome.Satisfied("service-rule", "3.1(6)", Restrictions.JointUseOrServiceRule, obligations));
    }
}
