using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>What provision in Japan and abroad have in common: TP-G2, successions, the record of a provision.</summary>
internal static class Provision
{
    private static readonly string[] PublicBodies =
        ["court", "public-prosecutor", "police", "tax-office", "national-agency", "local-government"];

    /// <summary>
    /// TP-G2 (5.5): the effective purpose is 2.1(1) or incidental 2.1(2), not added after acquisition, and needs all of the data.
    /// Null when it holds. Asking for consent is no purpose of provision.
    /// </summary>
    public static string? TpG2(Question q)
    {
        if (q.EffectivePurpose is not { } purpose || purpose.SolicitsConsent)
            return "provision-outside-declared-purpose";
        return Conditions.First(
            (purpose.Clause is "2.1(1)" or "2.1(2)", "provision-outside-declared-purpose"),
            (Use.IncidentalIfSales(purpose), "provision-outside-declared-purpose"),
            (Use.NotAddedAfterAcquisition(q, purpose), "purpose-added-after-acquisition"),
            (q.Data.IsSubsetOf(purpose.Data), "data-beyond-purpose"))?.Code;
    }

    /// <summary>TP-G2 as the last condition of a rule: later than every other.</summary>
    public static Failure? ThenTpG2(Question q, Failure? failure) =>
        failure ?? (TpG2(q) is { } code ? new Failure(int.MaxValue, code) : null);

    public static List<JsonElement> Successions(Question q) =>
        [.. q.Policy.Items("successions").Where(succession => succession.Text("recipient") == q.RecipientId)];

    /// <summary>1.2 and TP-5: the data's business is known and is the succession's.</summary>
    public static bool SameBusiness(Question q, JsonElement succession) =>
        q.Held.Text("business") is { } business && business == succession.Text("business");

    /// <summary>TP-5: effective from its instant, inclusive.</summary>
    public static bool Effective(Question q, JsonElement succession) => succession.Time("effectiveAt") <= q.At;

    /// <summary>5.7: no record of a provision to these bodies in Japan.</summary>
    public static string[] Record(Question q) =>
        q.EffectiveOperation == "provide-domestic" && PublicBodies.Contains(q.Recipient!.Value.Text("kind"))
            ? []
            : ["record-provision"];
}
