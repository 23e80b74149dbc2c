using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>Requests that aim at one rule each, then are spoiled a little.</summary>
internal sealed partial class RandomRequests(Dice dice, RandomPolicies policies, RandomSubjects subjects, RandomLedger ledger)
{
    private DateTimeOffset at;
    private JsonObject version = [];
    private JsonObject request = [];

    public JsonObject Next(string id)
    {
        Start(id, dice.Next(10) switch
        {
            < 3 => AfterTheStart(dice.Anchor()),
            < 4 => AfterTheStart(dice.Between(2020, 2023)),
            _ => dice.Between(2025, 2027),
        });
        if (dice.Chance(30))
        {
            FromConsent();
        }
        else
        {
            dice.Pick<Action>(
                Undeclared, Undeclared, Use, Use, Acquire, Acquire, AcquireSpecialCare, AcquireSpecialCare, Claimed, Claimed, Claimed, Authority,
                Authority, Settlement, Succession, Entrustment, Entrustment, Entrustment, JointUse, ServiceRule, OptOut, OptOut, EquivalentMeasures,
                EquivalentMeasures, Form, Anything, Anything)();
        }

        dice.Spoil(dice.Flaws(), Spoilers());
        if ((string)request["operation"]! == "acquire" && !request.ContainsKey("acquisition") && !dice.Chance(3))
        {
            request["acquisition"] = Acquisition();
        }

        if ((string)request["operation"]! is not ("acquire" or "use") && !request.ContainsKey("recipient") && !dice.Chance(10))
        {
            request["recipient"] = dice.Pick(RandomRegistries.RecipientIds);
        }

        return request;
    }

    /// <summary>Most of what lies before the policy is moved after it: that denial hides all others.</summary>
    private DateTimeOffset AfterTheStart(DateTimeOffset instant) =>
        instant >= policies.Start.AddTicks(-1) || dice.Chance(5) ? instant : policies.Start.AddMinutes(dice.Next(600_000));

    private void Start(string id, DateTimeOffset instant)
    {
        at = instant;
        version = policies.At(at);
        var subject = dice.Chance(55) ? RandomSubjects.Quiet : dice.Pick(subjects.Ids);
        request = new JsonObject
        {
            ["id"] = id,
            ["at"] = dice.Write(at),
            ["subject"] = subject,
            ["subjectFacts"] = subjects.FactsOf(subject),
        };
    }

    private JsonNode SubjectFacts => request["subjectFacts"] ??= new JsonObject();

    private List<string> Data => [.. request["data"]!.AsArray().Select(id => (string)id!)];

    private void About(string operation, string purpose, List<string> from)
    {
        request["operation"] = operation;
        if (operation is not ("use" or "acquire") && dice.Chance(10))
        {
            request["purpose"] = "provide";
            request["underlyingPurpose"] = purpose;
        }
        else
        {
            request["purpose"] = purpose;
        }

        request["data"] = Dice.Set(from.Count == 0 ? ["email"] : dice.Some(from, 1, 3));
    }

    private List<string> DataOf(string purpose, string set = "data") =>
        [.. RandomPolicies.Find(version, "purposes", purpose)?[set]?.AsArray().Select(id => (string)id!) ?? []];

    private void Claim()
    {
        var claims = new JsonArray();
        for (var n = dice.Chance(75) ? 1 : 2 + dice.Next(2); n > 0; n--)
        {
            claims.Add((JsonNode)RandomClaims.Claim(dice, Data));
        }

        request["claims"] = claims;
    }

    /// <summary>What one of the consents was given for, at a time that matters to it.</summary>
    private void FromConsent()
    {
        if (ledger.ConsentsGiven.Count == 0)
        {
            Undeclared();
            return;
        }

        var consent = dice.Pick(ledger.ConsentsGiven);
        var given = Times.Parse((string)consent["at"]!);
        var id = (string)request["id"]!;
        Start(id, dice.Next(10) switch
        {
            < 2 => AfterTheStart(dice.Near(given)),
            2 => dice.Near(Times.Parse((string?)consent["expiresAt"] ?? (string?)consent["effectiveFrom"] ?? (string)consent["at"]!)),
            3 => AfterTheStart(dice.Anchor()),
            < 6 => AfterTheStart(given.AddDays(1 + dice.Next(400))),
            _ => at > given ? at : given.AddMinutes(1),
        });
        var subject = (string)consent["subject"]!;
        request["subject"] = subject;
        request["subjectFacts"] = subjects.FactsOf(subject);
        var operation = dice.Pick([.. consent["operations"]!.AsArray().Select(o => (string)o!)]);
        var purpose = dice.Pick([.. consent["purposes"]!.AsArray().Select(p => (string)p!)]);
        var names = consent["data"]!.AsArray().Select(d => (string)d!).ToHashSet();
        var data = RandomPolicies.Categories.Where(category => names.Contains(category) || GroupsOf(category).Any(names.Contains));
        About(operation.StartsWith("provide", StringComparison.Ordinal) ? "provide" : operation, purpose, [.. data]);
        if (operation.StartsWith("provide", StringComparison.Ordinal))
        {
            var some = operation == "provide-domestic" ? RandomRegistries.InJapan : RandomRegistries.Abroad;
            var named = consent["recipients"]?["ids"]?.AsArray().Select(r => (string)r!).Intersect(some).ToList() ?? [];
            request["recipient"] = dice.Pick(named.Count > 0 ? named : [.. some]);
        }
    }

    private void Anything()
    {
        About(
            dice.Pick("use", "acquire", "provide", "provide", "entrust", "share-jointly", "transfer-business"),
            dice.Pick(RandomPolicies.PurposeIds),
            ["name", "email", "photo", "payment", "medical", "mystery"]);
        if (dice.Chance(90))
        {
            request["recipient"] = dice.Pick(RandomRegistries.RecipientIds);
        }

        if (dice.Chance(30))
        {
            request["underlyingPurpose"] = dice.Pick(RandomPolicies.PurposeIds);
        }
    }

    private IEnumerable<string> GroupsOf(string category) =>
        RandomPolicies.Find(version, "dataCategories", category)?["group"]?.AsArray().Select(g => (string)g!) ?? [];

    private Action[] Spoilers() =>
    [
        () => request["data"] = dice.Chance(80) ? Dice.Set(Data.Append(dice.Pick(RandomPolicies.Categories))) : Dice.Set([]),
        () => request["data"] = Dice.Set(Data.Append(dice.Pick("medical", "medical", "my-number", "photo", "shoe-size"))),
        () => request["purpose"] = dice.Pick(dice.Pick(RandomPolicies.PurposeIds), "ads", "provide", "unheard-of"),
        () => request["operation"] = dice.Pick("use", "provide", "entrust", "share-jointly", "transfer-business", "acquire"),
        () => request["recipient"] = dice.Pick(dice.Pick(RandomRegistries.RecipientIds), "nowhere", "self", "branch", "stranger"),
        () => request["form"] = RandomForm(),
        () => request["held"] = Held(),
        () => (request["held"] ??= new JsonObject())["lawfully"] = dice.Chance(20),
        () => request["unjust"] = dice.Chance(80),
        () => request["method"] = dice.Pick("paper", "electronic-transmission", "other"),
        () => request.Remove("recipient"),
        () => SubjectFacts["status"] = "deceased",
        () => (SubjectFacts["status"], SubjectFacts["relatesToLivingPerson"]) = ("deceased", false),
        () => SubjectFacts["capacity"] = dice.Pick("full", "needs-representative"),
        () => request.Remove("subjectFacts"),
        () => request["authorityRequest"] = RandomClaims.AuthorityRequest(dice, at, Data),
        () => request["serviceRule"] = dice.Pick("rule-1", "rule-9"),
        () => request["at"] = dice.Write(dice.Anchor()),
        () => request["at"] = dice.Write(dice.Between(2020, 2022)),
        () => request["subject"] = dice.Chance(15) ? " " : dice.Pick("subject-a", "subject-z"),
        Claim,
        Claim,
    ];
}
