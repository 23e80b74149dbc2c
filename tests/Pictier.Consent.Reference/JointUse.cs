using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>3.10 and 5.6: joint use under a published notice.</summary>
internal static class JointUse
{
    /// <summary>Null when a notice covers the request. TP-G2 is left to the rule that asks.</summary>
    public static Failure? Notice(Question q)
    {
        var notices = q.Policy.Items("jointUseNotices");
        return notices.Count == 0
            ? new Failure(0, "joint-use-notice-missing")
            : Conditions.Furthest(notices.Select(notice => Judge(q, notice)));
    }

    private static Failure? Judge(Question q, JsonElement notice) => Conditions.First(
        (notice.Time("publishedAt") < q.At, "joint-use-notice-missing"),
        (Complete(q, notice), "joint-use-notice-incomplete"),
        (Covers(q, notice), "joint-use-outside-notice"),
        (!q.HasSpecialCare || Consents.Covers(q, ConsentTo(q)), "joint-use-special-care"));

    /// <summary>All elements; the address and the representative since 2022-04-01, whatever the overlay.</summary>
    private static bool Complete(Question q, JsonElement notice) =>
        notice.Ids("data").Count > 0
        && notice.Ids("users").Count > 0
        && notice.Ids("purposes").Count > 0
        && !notice.Blank("responsiblePerson")
        && (!q.Since2022 || (!notice.Blank("address") && !notice.Blank("representative")));

    private static bool Covers(Question q, JsonElement notice) =>
        q.Data.IsSubsetOf(notice.Ids("data"))
        && notice.Ids("users").Contains(q.RecipientId)
        && q.EffectivePurpose is { } purpose
        && notice.Ids("purposes").Contains(purpose.Id);

    private static ConsentRule ConsentTo(Question q) =>
        q.EffectiveOperation == "provide-domestic" ? ConsentRule.InJapan : ConsentRule.DomesticRoute;
}
