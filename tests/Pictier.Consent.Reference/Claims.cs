using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>The four exceptions of 2.2, in the order of USE-3 to USE-6.</summary>
internal sealed record Exception22(string Kind, string Clause, Func<Question, JsonElement, Failure?> Judge);

/// <summary>3.5 USE-3 to USE-6: exception claims; the same conditions serve every gate (2.2, 2.3, 3.1(5), 3.3(4)).</summary>
internal static class Claims
{
    public static readonly Exception22 Law = new("required-by-law", "2.2(4)", Use3);
    public static readonly Exception22 Life = new("life-body-or-fortune", "2.2(1)", Use4);
    public static readonly Exception22 PublicHealth = new("public-health-or-children", "2.2(2)", Use5);
    public static readonly Exception22 PublicAffairs = new("public-affairs", "2.2(3)", Use6);

    public static readonly Exception22[] All = [Law, Life, PublicHealth, PublicAffairs];

    /// <summary>Whether a claim of this kind meets all of its conditions.</summary>
    public static bool Valid(Question q, Exception22 exception) =>
        OfKind(q, exception).Any(claim => exception.Judge(q, claim) is null);

    public static bool AnyValid(Question q) => All.Any(exception => Valid(q, exception));

    /// <summary>One rule for each kind of exception, in order; <paramref name="grant"/> says what a valid one gives in the gate.</summary>
    public static IEnumerable<Outcome> Rules(Question q, Func<Exception22, Outcome> grant)
    {
        foreach (var exception in All)
        {
            var claims = OfKind(q, exception);
            if (claims.Count == 0)
                continue; // not attempted
            var failure = Conditions.Furthest(claims.Select(claim => exception.Judge(q, claim)));
            yield return failure is null ? grant(exception) : Outcome.Failed(Rank.Claim, failure.Code, exception.Clause);
        }
    }

    /// <summary>The row of 3.8 for a use or an acquisition (2.2).</summary>
    public static string[] UseRow(Exception22 exception) =>
        exception == Law ? Restrictions.Law : exception == Life ? Restrictions.Life : Restrictions.PublicHealthOrAffairs;

    /// <summary>The row of 3.8 for a provision (3.1(5), 3.3(4)).</summary>
    public static string[] ProvisionRow(Exception22 exception) =>
        exception == Law ? Restrictions.Law : exception == Life ? Restrictions.Life : Restrictions.PublicHealthOrAffairsProvision;

    private static List<JsonElement> OfKind(Question q, Exception22 exception) =>
        [.. q.Request.Items("claims").Where(claim => claim.Text("kind") == exception.Kind)];

    /// <summary>USE-3: cited → jurisdiction → compulsion → evidence → scope. No difficulty is asked (AMB-55).</summary>
    private static Failure? Use3(Question q, JsonElement claim) => Conditions.First(
        (!claim.Blank("statute"), "exception-law-not-cited"),
        ((claim.Text("jurisdiction") ?? "JP") == "JP", "exception-law-foreign"),
        (claim.Text("compulsion") is "mandatory-order" or "statutory-inquiry", "exception-law-not-mandatory"),
        (!claim.Blank("evidence"), "exception-without-evidence"),
        (WithinClaim(q, claim), "exception-beyond-claim"));

    /// <summary>USE-4: need → difficulty → evidence (and an approver for fortune, AMB-54) → scope.</summary>
    private static Failure? Use4(Question q, JsonElement claim)
    {
        var interest = claim.Text("interest");
        var approved = !claim.Blank("approver");
        // AMB-53: a refusal is an answer, except in an approved danger to life or body.
        var refusalMayBeOverridden = interest is "life" or "body" && approved;
        return Conditions.First(
            (interest is not null && claim.Flag("needToProtect"), "exception-need-not-shown"),
            (Difficult(q, claim, refusalMayBeOverridden), "exception-consent-not-difficult"),
            (!claim.Blank("evidence") && (interest != "fortune" || approved), "exception-without-evidence"),
            (WithinClaim(q, claim), "exception-beyond-claim"));
    }

    /// <summary>USE-5: special necessity → difficulty → evidence → scope.</summary>
    private static Failure? Use5(Question q, JsonElement claim) => Conditions.First(
        (claim.Has("aim") && claim.Flag("especiallyNecessary"), "exception-not-especially-necessary"),
        (Difficult(q, claim, refusalMayBeOverridden: false), "exception-consent-not-difficult"),
        (!claim.Blank("evidence"), "exception-without-evidence"),
        (WithinClaim(q, claim), "exception-beyond-claim"));

    /// <summary>USE-6: body → statute → cooperation → impediment → evidence → scope.</summary>
    private static Failure? Use6(Question q, JsonElement claim) => Conditions.First(
        ((claim.Text("body") ?? "other") != "other", "exception-not-a-public-body"),
        (!claim.Blank("affairsStatute"), "exception-affairs-not-statutory"),
        (claim.Flag("cooperationNecessary"), "exception-cooperation-not-necessary"),
        (claim.Flag("consentWouldImpede"), "exception-consent-would-not-impede"),
        (!claim.Blank("evidence"), "exception-without-evidence"),
        (WithinClaim(q, claim), "exception-beyond-claim"));

    /// <summary>5.5: difficult with a reason, and the principal has not refused.</summary>
    private static bool Difficult(Question q, JsonElement claim, bool refusalMayBeOverridden) =>
        claim.Flag("consentDifficult") && !claim.Blank("difficulty")
        && (refusalMayBeOverridden || !History.CoveringRefusals(q, [q.EffectiveOperation]).Any());

    private static bool WithinClaim(Question q, JsonElement claim) => q.Data.IsSubsetOf(claim.Ids("data"));
}
