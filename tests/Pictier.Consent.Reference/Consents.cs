using System.Globalization;
using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>What a consent rule asks: for which operations, and which of the checks that not every rule has.</summary>
internal sealed record ConsentRule(HashSet<string> Operations, bool Recipient, bool Foreign, bool Notice)
{
    /// <summary>USE-2 and ACQ-5: the purpose must have been notified (C11).</summary>
    public static ConsentRule BeyondPurpose(Question q) => new([q.EffectiveOperation], false, false, true);

    /// <summary>SC-1: as ACQ-5, but 2.3 asks for no notice (5.4).</summary>
    public static ConsentRule SpecialCare { get; } = new(["acquire"], false, false, false);

    public static ConsentRule InJapan { get; } = new(["provide-domestic"], true, false, false);

    public static ConsentRule Abroad { get; } = new(["provide-foreign"], true, true, false);

    /// <summary>The consent route of XB-2: either operation, C6 and C7 are not asked (3.7, AMB-85).</summary>
    public static ConsentRule DomesticRoute { get; } = new(["provide-domestic", "provide-foreign"], true, false, false);
}

/// <summary>The record that came nearest to allowing, and the check that it failed.</summary>
internal sealed record NearMiss(int Check, string Code, DateTimeOffset At, string Consent)
{
    /// <summary>3.2: it passed C1 and C2.</summary>
    public bool Strong => Check > 2;
}

/// <summary>3.2 and 5.4: when a consent record covers a request.</summary>
internal static class Consents
{
    public static bool Covers(Question q, ConsentRule rule) => History.Consents(q).Any(record => FirstFailure(q, record, rule) is null);

    /// <summary>Highest check, then latest record, then ordinally smallest consent id; null when no record passes C1.</summary>
    public static NearMiss? Nearest(Question q, ConsentRule rule)
    {
        // C1: a deceased principal's records are no near-misses, refusals included.
        if (!C1(q))
            return null;

        var misses = new List<NearMiss>();
        foreach (var record in History.Consents(q))
            if (FirstFailure(q, record, rule) is { } failure)
                misses.Add(new NearMiss(failure.Check, failure.Code, History.At(record), record.Text("consent")!));
        foreach (var refusal in History.CoveringRefusals(q, rule.Operations))
            misses.Add(new NearMiss(2, "consent-refused", History.At(refusal), refusal.Text("consent")!));

        return misses
            .OrderByDescending(miss => miss.Check)
            .ThenByDescending(miss => miss.At)
            .ThenBy(miss => miss.Consent, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The checks in their fixed order; null when the record covers the whole request.</summary>
    private static (int Check, string Code)? FirstFailure(Question q, JsonElement record, ConsentRule rule)
    {
        if (!C1(q)) return (1, "consent-subject-mismatch");
        if (!C2(record, rule)) return (2, "consent-operation-mismatch");
        if (!C3(q, record)) return (3, "consent-purpose-mismatch");
        if (!C4(q, record)) return (4, "consent-data-mismatch");
        if (rule.Recipient && !C5(q, record)) return (5, "consent-recipient-mismatch");
        if (rule.Foreign && C6(q, record) is { } code) return (6, code);
        if (rule.Foreign && q.Overlay && !C7(record)) return (7, "consent-foreign-information-missing");
        if (!C8(q, record)) return (8, "consent-special-care-not-explicit");
        if (!C9(record)) return (9, "consent-without-evidence");
        if (!C10(q, record)) return (10, "consent-capacity");
        if (rule.Notice && !C11(record)) return (11, "consent-purpose-not-notified");
        if (!C12(q, record)) return (12, "consent-not-prior");
        if (!C13(q, record)) return (13, "consent-not-yet-effective");
        if (!C14(q, record)) return (14, "consent-expired");
        if (!C15(q, record)) return (15, "consent-withdrawn");
        if (!C16(q, record, rule)) return (16, "consent-superseded");
        return null;
    }

    /// <summary>C1: the subject's own record (the events are only those), and the subject is not deceased (5.4).</summary>
    private static bool C1(Question q) => q.SubjectFacts.Text("status") != "deceased";

    /// <summary>C2: for this operation.</summary>
    private static bool C2(JsonElement record, ConsentRule rule) => record.Ids("operations").Overlaps(rule.Operations);

    /// <summary>C3: for the effective purpose, exactly (5.3).</summary>
    private static bool C3(Question q, JsonElement record) =>
        q.EffectivePurpose is { } purpose && record.Ids("purposes").Contains(purpose.Id);

    /// <summary>C4: for all of the data.</summary>
    private static bool C4(Question q, JsonElement record) => q.Data.IsSubsetOf(q.Expand(record.Ids("data")));

    /// <summary>C5: for the recipient; a record without recipients covers none.</summary>
    private static bool C5(Question q, JsonElement record) =>
        record.Child("recipients") is { } recipients && History.RecipientsCover(recipients, q.Recipient!.Value);

    /// <summary>C6: given for foreign third parties, and for this country.</summary>
    private static string? C6(Question q, JsonElement record)
    {
        if (record.Child("foreign") is not { } foreign)
            return "consent-not-foreign-specific";
        var countries = foreign.Child("countries")!.Value;
        var covered = countries.ValueKind == JsonValueKind.String // the word "unspecified"
            || foreign.Ids("countries").Contains(q.Recipient!.Value.Text("country")!);
        return covered ? null : "consent-country-mismatch";
    }

    /// <summary>C7 [L]: a consent given since 2022-04-01 needs the three pieces of information, or the reason why not.</summary>
    private static bool C7(JsonElement record)
    {
        if (History.At(record) < Times.Law2022)
            return true;
        var foreign = record.Child("foreign")!.Value;
        string[] information = ["countryName", "system", "measures"];
        return information.All(name => (foreign.Text(name) ?? "missing") != "missing");
    }

    /// <summary>C8: special care-required data is listed itself, not by a group.</summary>
    private static bool C8(Question q, JsonElement record) => q.SpecialCareData.IsSubsetOf(record.Ids("data"));

    /// <summary>C9: it can be proven.</summary>
    private static bool C9(JsonElement record) =>
        record.Text("method") != "other" && record.Flag("identityConfirmed") && !record.Blank("evidence");

    /// <summary>C10: given by someone who could give it then (5.4).</summary>
    private static bool C10(Question q, JsonElement record)
    {
        var named = !record.Blank("representative");
        return (record.Text("givenBy") ?? "principal") switch
        {
            "legal-representative" => NeedsRepresentative(q, History.At(record)) && named,
            "authorised-agent" => !NeedsRepresentative(q, History.At(record)) && named,
            _ => !NeedsRepresentative(q, History.At(record)),
        };
    }

    private static bool NeedsRepresentative(Question q, DateTimeOffset given)
    {
        var capacity = q.SubjectFacts.Text("capacity") ?? "unknown";
        if (capacity == "needs-representative")
            return true;
        if (q.SubjectFacts.Text("birthDate") is { } birthDate)
        {
            var born = DateOnly.ParseExact(birthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var threshold = q.Options.Child("representativeRequiredBelowAge")?.GetInt32() ?? 16;
            return Times.Age(born, Times.JapaneseDate(given)) < threshold;
        }

        if (capacity == "full")
            return false;
        var unknown = q.HasSpecialCare
            ? q.Options.Text("unknownAgeSpecialCare") ?? "needs-representative"
            : q.Options.Text("unknownAge") ?? "adult";
        return unknown == "needs-representative";
    }

    /// <summary>C11: the purpose was notified no later than the consent.</summary>
    private static bool C11(JsonElement record) => record.Time("noticeShownAt") is { } shown && shown <= History.At(record);

    /// <summary>C12: strictly before the instant.</summary>
    private static bool C12(Question q, JsonElement record) => History.At(record) < q.At;

    /// <summary>C13: effective, inclusive.</summary>
    private static bool C13(Question q, JsonElement record) => record.Time("effectiveFrom") is not { } from || from <= q.At;

    /// <summary>C14: not expired, exclusive; nor older than the greatest age of a consent.</summary>
    private static bool C14(Question q, JsonElement record)
    {
        if (record.Time("expiresAt") is { } expires && q.At >= expires)
            return false;
        return q.Options.Text("maxConsentAge") is not { } age || q.At < History.At(record) + Times.Duration(age);
    }

    /// <summary>C15: not withdrawn for the effective purpose; a withdrawal wins ties.</summary>
    private static bool C15(Question q, JsonElement record) => !History.Withdrawn(q, record, q.EffectivePurpose!.Id);

    /// <summary>C16: no newer consent replaces it, no refusal at or after it covers the request.</summary>
    private static bool C16(Question q, JsonElement record, ConsentRule rule) =>
        !History.Replaced(q, record)
        && !History.CoveringRefusals(q, rule.Operations).Any(refusal => History.At(record) <= History.At(refusal));
}
