using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>The answer of the model to a request of section 3 of the contract.</summary>
public sealed record ReferenceDecision(string Effect, string Reason, string? Clause, SortedSet<string> Obligations)
{
    internal static ReferenceDecision Allow(string reason, string? clause, IEnumerable<string> obligations) =>
        new("allow", reason, clause, new SortedSet<string>(obligations, StringComparer.Ordinal));

    internal static ReferenceDecision Deny(string reason) => Deny(reason, ClauseOfDenial.Of(reason));

    internal static ReferenceDecision Deny(string reason, string? clause) => new("deny", reason, clause, []);
}

/// <summary>The answer of the model to a request of section 5; the events are those that a granted cessation causes.</summary>
public sealed record ReferenceAnswer(
    string Effect, string Reason, string? Clause, SortedSet<string> Obligations, IReadOnlyList<JsonObject> Events);

/// <summary>
/// A slow and obvious transcription of the decision specification, written from its text alone, for differential tests of the engine.
/// Input is assumed to be valid by the contract, apart from what the specification itself answers (P0).
/// </summary>
public static class ReferenceModel
{
    /// <summary>Answers a request of section 5 (3.11, 5.8).</summary>
    public static ReferenceAnswer Answer(IReadOnlyList<JsonElement> policies, JsonElement subjectRequest) =>
        SubjectRequests.Answer(policies, subjectRequest);

    /// <summary>Decides a request: the pipeline of 3.3 and 5.2.</summary>
    public static ReferenceDecision Decide(
        IReadOnlyList<JsonElement> policies, IReadOnlyList<JsonElement> ledger, JsonElement request)
    {
        var set = new PolicySet(policies);
        var at = request.Time("at")!.Value;
        var operation = request.Text("operation")!;
        var provides = operation is not ("acquire" or "use");

        // P0, first part
        if (request.Blank("subject")
            || request.Ids("data").Count == 0
            || (provides && !request.Has("recipient"))
            || (operation == "acquire" && !request.Has("acquisition")))
            return ReferenceDecision.Deny("input-incomplete");

        // P1
        var version = set.InForce(at);
        if (version < 0)
            return ReferenceDecision.Deny("policy-not-in-force");

        // P0, second part, against the version in force
        if (UnknownId(set, version, request) is { } unknown)
            return ReferenceDecision.Deny(unknown);

        // P2: a stray recipient of a use or an acquisition is not read.
        var recipient = provides ? set.Find(version, "recipients", request.Text("recipient")!) : null;
        var place = recipient is { } named ? PlaceOf(named) : Place.Japan;
        if (NotPersonalInformation(request, place))
            return ReferenceDecision.Allow("not-personal-information", "1.1", []);

        // P3
        var overlay = set.Versions[version].Child("options")?.Text("legalOverlay") != "off";
        if (overlay && at >= Times.Law2022 && request.Flag("unjust"))
            return ReferenceDecision.Deny("unjust-use");
        if (operation != "acquire" && request.Child("held") is { } held && !held.Flag("lawfully", byDefault: true))
            return ReferenceDecision.Deny("unlawful-acquisition");
        if (request.Ids("data").Any(id => set.Find(version, "dataCategories", id)!.Value.Flag("myNumber")))
            return ReferenceDecision.Deny("my-number");

        // P4
        if (place == Place.ThePrincipal)
            return ReferenceDecision.Deny("recipient-is-the-principal");
        if (place == Place.Unknown)
            return ReferenceDecision.Deny("recipient-location-unknown");
        var sameEntity = place == Place.SameLegalEntity;
        var treatedAs = sameEntity ? "use" : operation;
        var question = new Question
        {
            Policies = set,
            Version = version,
            Request = request,
            Events = [.. ledger.Where(e => e.Text("subject") == request.Text("subject"))],
            At = at,
            Operation = treatedAs,
            Recipient = sameEntity ? null : recipient,
            EffectiveOperation = treatedAs is "acquire" or "use" ? treatedAs
                : place == Place.Japan ? "provide-domestic" : "provide-foreign",
        };

        // P5 is part of every gate. P6:
        return question.EffectiveOperation switch
        {
            "acquire" => Acquire.Decide(question),
            "use" => Use.Decide(question),
            "provide-domestic" => ProvideInJapan.Decide(question),
            _ => ProvideAbroad.Decide(question),
        };
    }

    /// <summary>P0 (5.2): categories, then purposes, then the recipient, also a stray one.</summary>
    private static string? UnknownId(PolicySet set, int version, JsonElement request)
    {
        if (request.Ids("data").Any(id => set.Find(version, "dataCategories", id) is null))
            return "unknown-data-category";
        if (set.Find(version, "purposes", request.Text("purpose")!) is null)
            return "unknown-purpose";
        if (request.Text("underlyingPurpose") is { } underlying && set.Find(version, "purposes", underlying) is null)
            return "unknown-purpose";
        if (request.Text("recipient") is { } recipient && set.Find(version, "recipients", recipient) is null)
            return "unknown-recipient";
        return null;
    }

    /// <summary>P4: the principal and the same legal entity come before the location.</summary>
    private static Place PlaceOf(JsonElement recipient)
    {
        if (recipient.Text("kind") == "the-principal") return Place.ThePrincipal;
        if (recipient.Text("kind") == "same-legal-entity") return Place.SameLegalEntity;
        if (recipient.Flag("handlesDatabaseInJapan")) return Place.Japan;
        return recipient.Text("country") switch { "JP" => Place.Japan, "unknown" => Place.Unknown, _ => Place.Abroad };
    }

    /// <summary>P2 (1.1, AMB-37): deceased without a link to the living; or, unless it goes abroad, an attested form.</summary>
    private static bool NotPersonalInformation(JsonElement request, Place place)
    {
        if (request.Child("subjectFacts") is { } facts
            && facts.Text("status") == "deceased" && !facts.Flag("relatesToLivingPerson", byDefault: true))
            return true;
        return place is not (Place.Abroad or Place.Unknown)
            && request.Child("form") is { } form
            && form.Text("kind") is "anonymously-processed" or "statistical"
            && !form.Blank("attestation");
    }

    private enum Place
    {
        Japan,
        Abroad,
        Unknown,
        ThePrincipal,
        SameLegalEntity,
    }
}
