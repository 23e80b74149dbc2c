using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>Restrictions that are active and meet the request, and the matrix of 3.8: which bases do not survive which.</summary>
internal static class Restrictions
{
    private static readonly string[] UseAndErase = ["erase", "cease-use"];
    private static readonly string[] UpToCeaseProvision = ["erase", "cease-use", "cease-provision"];

    public static readonly string[] DeclaredPurpose = UseAndErase;
    public static readonly string[] Consent = UseAndErase;
    public static readonly string[] Life = ["erase"];
    public static readonly string[] PublicHealthOrAffairs = UseAndErase;
    public static readonly string[] Law = [];
    public static readonly string[] ProvisionConsent = UpToCeaseProvision;
    public static readonly string[] AuthorityDemand = [];
    public static readonly string[] AuthorityVoluntary = UpToCeaseProvision;
    public static readonly string[] Settlement = UpToCeaseProvision;
    public static readonly string[] SuccessionOrEntrustment = UseAndErase;
    public static readonly string[] JointUseOrServiceRule = ["erase", "cease-use", "cease-provision", "opt-out", "item-objection"];
    public static readonly string[] EquivalentMeasures = UpToCeaseProvision;
    public static readonly string[] PublicHealthOrAffairsProvision = UpToCeaseProvision;
    public static readonly string[] NotIdentifiable = [];

    /// <summary>5.1: cease-provision, opt-out and item-objection are conditions of the opt-out rule (O10, O11), not blocks.</summary>
    public static readonly string[] OptOut = UseAndErase;

    /// <summary>3.8: active at the instant and in scope.</summary>
    public static bool Meets(Question q, string kind) =>
        History.Of(q, "restriction-imposed").Any(r => r.Text("kind") == kind && Active(q, r) && InScope(q, r));

    /// <summary>Rank 1 of 1.1: the code of the restriction that stops a rule with this row, null when the rule survives.</summary>
    public static string? BlockingCode(Question q, string[] row)
    {
        if (row.Contains("erase") && Meets(q, "erase"))
            return "data-erased";
        if (row.Contains("cease-use") && Meets(q, "cease-use"))
            return "use-ceased";
        string[] others = ["cease-provision", "opt-out", "item-objection"];
        return others.Any(kind => row.Contains(kind) && Meets(q, kind)) ? "provision-ceased" : null;
    }

    /// <summary>3.8: from its time until the earliest lift, which is exclusive.</summary>
    private static bool Active(Question q, JsonElement restriction)
    {
        var lifted = History.Of(q, "restriction-lifted")
            .Any(lift => lift.Text("restriction") == restriction.Text("restriction") && History.At(lift) <= q.At);
        return History.At(restriction) <= q.At && !lifted;
    }

    /// <summary>5.6: every part of the scope that is present must meet the request.</summary>
    private static bool InScope(Question q, JsonElement restriction)
    {
        if (restriction.Has("purposes"))
        {
            var purposes = restriction.Ids("purposes");
            if (!purposes.Contains(q.Purpose.Id) && !(q.EffectivePurpose is { } effective && purposes.Contains(effective.Id)))
                return false;
        }

        if (restriction.Has("data") && !q.Expand(restriction.Ids("data")).Overlaps(q.Data))
            return false;
        return !restriction.Has("recipients") || (q.Recipient is not null && restriction.Ids("recipients").Contains(q.RecipientId));
    }
}
