using System.Text.Json;

namespace Pictier.Consent.Reference;

/// <summary>All versions of a policy, the earliest first.</summary>
internal sealed class PolicySet(IEnumerable<JsonElement> documents)
{
    public List<JsonElement> Versions { get; } = [.. documents.OrderBy(EffectiveFrom)];

    public static DateTimeOffset EffectiveFrom(JsonElement version) => version.Time("effectiveFrom")!.Value;

    /// <summary>5.3: "the policy's effectiveFrom" is that of the first version.</summary>
    public DateTimeOffset Start => EffectiveFrom(Versions[0]);

    /// <summary>P1: the version with the latest <c>effectiveFrom</c> at or before the instant; -1 when there is none.</summary>
    public int InForce(DateTimeOffset at) => Versions.FindLastIndex(version => EffectiveFrom(version) <= at);

    /// <summary>5.3: the default is carried over from the version before when that has the id under the same clause.</summary>
    public DateTimeOffset DeclaredFrom(int version, JsonElement purpose)
    {
        if (purpose.Time("declaredFrom") is { } said)
            return said;
        if (version > 0 && Find(version - 1, "purposes", purpose.Text("id")!) is { } before
            && before.Text("clause") == purpose.Text("clause"))
            return DeclaredFrom(version - 1, before);
        return EffectiveFrom(Versions[version]);
    }

    public JsonElement? Find(int version, string registry, string id)
    {
        foreach (var entry in Versions[version].Items(registry))
            if (entry.Text("id") == id)
                return entry;
        return null;
    }
}

/// <summary>
/// A purpose as the deciding version sees it at the instant: one that is declared only later has clause <c>none</c> (5.3).
/// </summary>
internal sealed record Purpose(string Id, string Clause, DateTimeOffset DeclaredFrom, JsonElement Json)
{
    public HashSet<string> Data => Json.Ids("data");

    public bool SolicitsConsent => Json.Flag("solicitsConsent");
}

/// <summary>One request, put to the version in force, with the history of its subject.</summary>
internal sealed class Question
{
    public required PolicySet Policies { get; init; }

    /// <summary>Index of the deciding version.</summary>
    public required int Version { get; init; }

    public required JsonElement Request { get; init; }

    /// <summary>The ledger's events of this subject, whatever their time.</summary>
    public required List<JsonElement> Events { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The operation after P4: a provision to the same legal entity is a use.</summary>
    public required string Operation { get; init; }

    /// <summary>The recipient after P4; none for an acquisition and a use.</summary>
    public required JsonElement? Recipient { get; init; }

    /// <summary>1.2: what consents speak of; the location decides, whatever operation the caller named.</summary>
    public required string EffectiveOperation { get; init; }

    public JsonElement Policy => Policies.Versions[Version];

    public JsonElement Options => Policy.Child("options") ?? Empty;

    /// <summary>Conditions marked [L] are asked only when the overlay is enforced.</summary>
    public bool Overlay => Options.Text("legalOverlay") != "off";

    public bool Since2022 => At >= Times.Law2022;

    public HashSet<string> Data => Request.Ids("data");

    public JsonElement Held => Request.Child("held") ?? Empty;

    public JsonElement SubjectFacts => Request.Child("subjectFacts") ?? Empty;

    public JsonElement Form => Request.Child("form") ?? Empty;

    public JsonElement Acquisition => Request.Child("acquisition") ?? Empty;

    public string RecipientId => Recipient?.Text("id") ?? "";

    /// <summary>1.2 and 5.3: for an acquisition the instant, else what is held, else the start of the policy.</summary>
    public DateTimeOffset AcquiredAt => Operation == "acquire" ? At : Held.Time("acquiredAt") ?? Policies.Start;

    public Purpose Purpose => FindPurpose(Request.Text("purpose")!);

    /// <summary>5.3: none for a 2.1(3) purpose without an underlying purpose, or whose underlying purpose is again 2.1(3).</summary>
    public Purpose? EffectivePurpose
    {
        get
        {
            if (Purpose.Clause != "2.1(3)")
                return Purpose;
            if (Request.Text("underlyingPurpose") is not { } id)
                return null;
            var underlying = FindPurpose(id);
            return underlying.Clause == "2.1(3)" ? null : underlying;
        }
    }

    /// <summary><c>unknown</c> is treated as <c>yes</c>.</summary>
    public HashSet<string> SpecialCareData =>
        [.. Data.Where(id => Policies.Find(Version, "dataCategories", id)!.Value.Text("specialCare") != "no")];

    public bool HasSpecialCare => SpecialCareData.Count > 0;

    /// <summary>5.3: groups are expanded by the deciding version, in consents, refusals and restriction scopes.</summary>
    public HashSet<string> Expand(IEnumerable<string> idsAndGroups)
    {
        var names = idsAndGroups.ToHashSet();
        var expanded = new HashSet<string>();
        foreach (var category in Policy.Items("dataCategories"))
            if (names.Contains(category.Text("id")!) || category.Ids("group").Overlaps(names))
                expanded.Add(category.Text("id")!);
        return expanded;
    }

    private Purpose FindPurpose(string id)
    {
        var json = Policies.Find(Version, "purposes", id)!.Value;
        var declaredFrom = Policies.DeclaredFrom(Version, json);
        return new Purpose(id, declaredFrom > At ? "none" : json.Text("clause")!, declaredFrom, json);
    }

    private static JsonElement Empty { get; } = JsonDocument.Parse("{}").RootElement;
}
