using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>3.11 and 5.8: requests of principals under section 5 of the policy.</summary>
internal static class SubjectRequests
{
    private static readonly string[] AlwaysGroundsOfUse = ["handled-beyond-purpose", "acquired-unlawfully"];
    private static readonly string[] LaterGroundsOfUse = ["unjust-use", "no-longer-needed", "reportable-breach", "rights-harmed"];
    private static readonly string[] AlwaysGroundsOfProvision = ["provided-unlawfully"];
    private static readonly string[] LaterGroundsOfProvision = ["no-longer-needed", "reportable-breach", "rights-harmed"];

    public static ReferenceAnswer Answer(IReadOnlyList<JsonElement> policies, JsonElement request)
    {
        var at = request.Time("at")!.Value;
        var set = new PolicySet(policies);
        var version = set.InForce(at);
        if (version < 0)
            return Refuse("policy-not-in-force");

        var kind = request.Text("kind")!;
        // AMB-67: a stop of opt-out is imposed at once and verified after.
        if (kind != "opt-out" && !R1(request))
            return Refuse("requester-not-verified");
        if (kind != "opt-out" && !R2(request))
            return Refuse("agent-without-authority");
        if (!R3(request))
            return Refuse("not-retained-data");
        if (!R4(request))
            return Refuse("special-procedure");

        return kind switch
        {
            "purpose-notice" => PurposeNotice(request),
            "disclosure" => Disclosure(request, "request-disclosure"),
            "provision-records" => at < Times.Law2022
                ? Refuse("right-not-in-force")
                : Disclosure(request, "request-provision-records"),
            "correction" => Correction(request),
            "opt-out" => Grant("request-opt-out", "3.2(3)", Imposed(request, "opt-out")),
            "blurring" => request.Flag("feasible", byDefault: true) ? Grant("request-blurring", "5.1") : Refuse("blurring-not-feasible"),
            _ => Cessation(request, kind, at, set.Versions[version].Child("options")),
        };
    }

    /// <summary>R1: only when it is confirmed that the request is the principal's.</summary>
    private static bool R1(JsonElement request) => request.Flag("identityVerified");

    /// <summary>R2: the principal, or an agent whose authority is verified (AMB-68).</summary>
    private static bool R2(JsonElement request) => request.Text("requester") switch
    {
        "principal" => true,
        "other" => false,
        _ => request.Flag("authorityVerified"),
    };

    /// <summary>R3: the data is retained personal data.</summary>
    private static bool R3(JsonElement request) => request.Flag("retainedData", byDefault: true);

    /// <summary>R4: no other law sets a special procedure.</summary>
    private static bool R4(JsonElement request) => !request.Flag("specialProcedureElsewhere");

    private static ReferenceAnswer PurposeNotice(JsonElement request)
    {
        if (request.Flag("purposeObvious")) return Refuse("purpose-obvious");
        if (request.Flag("harm")) return Refuse("request-harmful");
        return Grant("request-purpose-notice", "5.1");
    }

    private static ReferenceAnswer Disclosure(JsonElement request, string reason)
    {
        if (request.Flag("harm")) return Refuse("request-harmful");
        if (request.Flag("seriousImpediment")) return Refuse("request-serious-impediment");
        if (request.Flag("againstOtherLaw")) return Refuse("request-against-other-law");
        return Grant(reason, "5.2");
    }

    private static ReferenceAnswer Correction(JsonElement request)
    {
        if (request.Flag("contentFactual", byDefault: true)) return Refuse("content-accurate");
        if (!request.Flag("neededForPurpose", byDefault: true)) return Refuse("not-needed-for-purpose");
        return Grant("request-correction", "5.2");
    }

    private static ReferenceAnswer Cessation(JsonElement request, string kind, DateTimeOffset at, JsonElement? options)
    {
        var ground = request.Flag("groundEstablished") && GroundCounts(request.Text("ground") ?? "none", kind, at);
        if (!ground && !Voluntary(kind, options)) return Refuse("request-without-ground");
        if (request.Flag("overridingInterest")) return Refuse("overriding-interest");
        if (request.Flag("alternativeMeasure")) return Refuse("alternative-measure");

        var restriction = kind == "erasure" ? "erase" : kind;
        return Grant(ground ? "request-" + kind : "request-cease-voluntarily", "5.2", Imposed(request, restriction));
    }

    private static bool GroundCounts(string ground, string kind, DateTimeOffset at)
    {
        var provision = kind == "cease-provision";
        var always = provision ? AlwaysGroundsOfProvision : AlwaysGroundsOfUse;
        var later = provision ? LaterGroundsOfProvision : LaterGroundsOfUse;
        return always.Contains(ground) || (at >= Times.Law2022 && later.Contains(ground));
    }

    /// <summary>5.8: voluntary cessation of provision follows <c>ceaseUse</c>.</summary>
    private static bool Voluntary(string kind, JsonElement? options)
    {
        var option = options?.Child("voluntaryCessation");
        return kind == "erasure"
            ? option?.Flag("erase") ?? false
            : option?.Flag("ceaseUse", byDefault: true) ?? true;
    }

    /// <summary>5.8: one restriction, from the request's time, named after the request, with the scope as asked.</summary>
    private static JsonObject Imposed(JsonElement request, string kind)
    {
        var imposed = new JsonObject
        {
            ["event"] = "restriction-imposed",
            ["subject"] = request.Text("subject"),
            ["at"] = request.Text("at"),
            ["restriction"] = request.Text("id"),
            ["kind"] = kind,
        };
        if (request.Child("scope") is { } scope)
            foreach (var part in scope.EnumerateObject())
                imposed[part.Name] = JsonNode.Parse(part.Value.GetRawText());
        return imposed;
    }

    private static ReferenceAnswer Grant(string reason, string clause, params JsonObject[] events) =>
        new("allow", reason, clause, ["notify-result-without-delay"], events);

    private static ReferenceAnswer Refuse(string reason) =>
        new("deny", reason, ClauseOfDenial.Of(reason), ["explain-reason", "notify-result-without-delay"], []);
}
