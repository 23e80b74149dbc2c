using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>What the ledger says of one subject: records, withdrawals, replacements, refusals (3.2, 5.4).</summary>
internal static class History
{
    public static DateTimeOffset At(JsonElement @event) => @event.Time("at")!.Value;

    public static IEnumerable<JsonElement> Of(Question q, string kind) => q.Events.Where(e => e.Text("event") == kind);

    /// <summary>The consents given; malformed records are ignored.</summary>
    public static IEnumerable<JsonElement> Consents(Question q) => Of(q, "consent-given").Where(record => !Malformed(q, record));

    /// <summary>3.2: it expires before it takes effect, or a withdrawal that names it lies before it.</summary>
    public static bool Malformed(Question q, JsonElement record)
    {
        var effective = record.Time("effectiveFrom") ?? At(record);
        if (record.Time("expiresAt") is { } expires && expires <= effective)
            return true;
        return Of(q, "consent-withdrawn").Any(w => w.Text("consent") == record.Text("consent") && At(w) < At(record));
    }

    /// <summary>C15: withdrawn at or before the instant, for this purpose.</summary>
    public static bool Withdrawn(Question q, JsonElement record, string purpose) =>
        Withdrawals(q, record).Any(w => !w.Has("purposes") || w.Ids("purposes").Contains(purpose));

    /// <summary>O10: withdrawn at or before the instant as a whole or for any of its purposes.</summary>
    public static bool WithdrawnForAny(Question q, JsonElement record) =>
        Withdrawals(q, record).Any(w => !w.Has("purposes") || w.Ids("purposes").Overlaps(record.Ids("purposes")));

    /// <summary>C16: a well-formed consent at or before the instant replaces this one.</summary>
    public static bool Replaced(Question q, JsonElement record) =>
        Consents(q).Any(later => later.Text("supersedes") == record.Text("consent") && At(later) <= q.At);

    /// <summary>The refusals at or before the instant that cover the request for one of these operations.</summary>
    public static IEnumerable<JsonElement> CoveringRefusals(Question q, HashSet<string> operations) =>
        Of(q, "consent-refused").Where(refusal => At(refusal) <= q.At && RefusalCovers(q, refusal, operations));

    /// <summary>C5 and 5.4: <c>any</c>, or the recipient's id, kind or one of its classes is listed.</summary>
    public static bool RecipientsCover(JsonElement recipients, JsonElement recipient) =>
        recipients.Flag("any")
        || recipients.Ids("ids").Contains(recipient.Text("id")!)
        || recipients.Ids("kinds").Contains(recipient.Text("kind")!)
        || recipients.Ids("classes").Overlaps(recipient.Ids("classes"));

    private static bool RefusalCovers(Question q, JsonElement refusal, HashSet<string> operations)
    {
        if (!refusal.Ids("operations").Overlaps(operations))
            return false;
        if (q.EffectivePurpose is not { } purpose || !refusal.Ids("purposes").Contains(purpose.Id))
            return false;
        if (refusal.Has("data") && !q.Expand(refusal.Ids("data")).Overlaps(q.Data))
            return false;
        // A request without a recipient is covered whatever recipients the refusal names: the denying reading.
        return refusal.Child("recipients") is not { } recipients
            || q.Recipient is not { } recipient
            || RecipientsCover(recipients, recipient);
    }

    /// <summary>
    /// The withdrawals at or before the instant that reach the record: those that name it, and those of purposes or of everything
    /// that are not before it.
    /// </summary>
    private static IEnumerable<JsonElement> Withdrawals(Question q, JsonElement record) =>
        Of(q, "consent-withdrawn").Where(w => At(w) <= q.At
            && (w.Text("consent") is { } named ? named == record.Text("consent") : At(record) <= At(w)));
}
