using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>A ledger: nearly valid consents, and what may come after them. References are to earlier lines of the same subject.</summary>
internal sealed class RandomLedger
{
    private static readonly string[] Methods = ["oral", "document", "email", "checkbox", "click", "voice-or-touch"];

    private static readonly string[] Purposes = ["album", "support", "care", "ads", "ads", "billing", "late", "ask", "provide"];

    private readonly Dice dice;
    private readonly RandomSubjects subjects;
    private readonly Dictionary<string, DateTimeOffset> given = [];
    private int consents;
    private int restrictions;

    public RandomLedger(Dice dice, RandomSubjects subjects)
    {
        this.dice = dice;
        this.subjects = subjects;
        foreach (var subject in subjects.Ids)
        {
            History(subject);
        }

        if (dice.Chance(30))
        {
            for (var line = 0; line < Events.Count; line++)
            {
                Events[line]["seq"] = (line + 1) * 2;
            }
        }
    }

    public List<JsonObject> Events { get; } = [];

    public List<JsonObject> ConsentsGiven => [.. Events.Where(e => (string)e["event"]! == "consent-given")];

    private void History(string subject)
    {
        var calm = dice.Chance(35);
        for (var n = subject == RandomSubjects.Quiet && dice.Chance(80) ? 0 : 1 + dice.Next(6); n > 0; n--)
        {
            GiveConsent(subject);
        }

        if (dice.Chance(25))
        {
            // Otherwise O11, the last but one condition of opt-out, would hardly ever speak.
            Restrict(subject, "item-objection", dice.Between(2021, 2025));
        }

        if (calm)
        {
            return;
        }

        for (var n = dice.Next(3); n > 0; n--)
        {
            Refuse(subject);
        }

        for (var n = dice.Next(4); n > 0; n--)
        {
            Withdraw(subject);
        }

        for (var n = dice.Next(4); n > 0; n--)
        {
            Restrict(
                subject,
                dice.Pick("cease-use", "erase", "cease-provision", "cease-provision", "opt-out", "item-objection"),
                dice.Chance(40) ? dice.Anchor() : dice.Between(2023, 2027));
        }
    }

    private JsonObject Append(string kind, string subject, DateTimeOffset at)
    {
        var result = new JsonObject { ["event"] = kind, ["subject"] = subject, ["at"] = dice.Write(at) };
        if (dice.Chance(10))
        {
            result["recordedAt"] = dice.Write(dice.Between(2020, 2027)); // never decides
        }

        Events.Add(result);
        return result;
    }

    private void GiveConsent(string subject)
    {
        var at = dice.Chance(35) ? dice.Anchor() : dice.Between(2020, 2027);
        dice.Note(at);
        var consent = "c" + ++consents;
        var earlier = given.Keys.Where(id => Subject(id) == subject).ToList();
        var record = Append("consent-given", subject, at);
        given[consent] = at;
        record["consent"] = consent;
        var operations = dice.Some(["acquire", "use", "provide-domestic", "provide-foreign"], 1, 2);
        record["operations"] = Dice.Set(operations);
        record["purposes"] = Dice.Set(dice.Some(Purposes, 1, 3).Distinct());
        record["data"] = Dice.Set(Data());
        if (dice.Chance(15))
        {
            operations = [.. operations.Union(["acquire"])];
            record["operations"] = Dice.Set(operations);
            record["purposes"] = Dice.Set(["care"]);
            record["data"] = Dice.Set(["medical", "mystery", "name"]);
        }

        if (operations.Any(operation => operation.StartsWith("provide", StringComparison.Ordinal)))
        {
            record["recipients"] = Recipients();
        }

        if (operations.Contains("provide-foreign"))
        {
            record["foreign"] = Foreign();
        }

        record["method"] = dice.Pick(Methods);
        record["identityConfirmed"] = true;
        record["evidence"] = "log-" + consent;
        record["noticeShownAt"] = dice.Write(dice.Pick(at, at, at.AddTicks(-1), at.AddDays(-1)));
        GivenBy(record, subject, at);
        Term(record, at);
        if (earlier.Count > 0 && dice.Chance(25))
        {
            record["supersedes"] = dice.Pick(earlier);
        }

        Spoil(record, at);
    }

    private List<string> Data()
    {
        var data = dice.Some(["name", "email", "photo", "payment", "medical", "mystery", "profile", "body"], 2, 5);
        return dice.Chance(45) ? [.. data.Union(["name", "email"])] : data;
    }

    private void GivenBy(JsonObject record, string subject, DateTimeOffset at)
    {
        if (subjects.NeedsRepresentative(subject, at) ? dice.Chance(80) : dice.Chance(4))
        {
            record["givenBy"] = "legal-representative";
            record["representative"] = "parent-1";
        }
        else if (dice.Chance(10))
        {
            record["givenBy"] = "authorised-agent";
            record["representative"] = dice.Pick("mandate-1", "mandate-1", " ");
        }
    }

    private void Term(JsonObject record, DateTimeOffset at)
    {
        if (dice.Chance(28))
        {
            record["effectiveFrom"] = dice.Write(dice.Note(dice.Pick(at, at.AddDays(10), dice.Between(2024, 2027))));
        }

        if (dice.Chance(25))
        {
            record["expiresAt"] = dice.Write(dice.Note(dice.Pick(at, at.AddDays(1), at.AddDays(400), dice.Between(2025, 2028))));
        }
    }

    private JsonObject Recipients() => dice.Next(8) switch
    {
        < 3 => new JsonObject { ["any"] = true },
        < 6 => new JsonObject { ["ids"] = Dice.Set(dice.Some(RandomRegistries.RecipientIds, 3, 9)) },
        6 => new JsonObject { ["kinds"] = Dice.Set(dice.Some(["other-third-party", "police", "contractor", "joint-user"], 1, 3)) },
        _ => dice.Chance(20) ? [] : new JsonObject { ["classes"] = Dice.Set(dice.Some(["printers", "hospitals"])) },
    };

    private JsonObject Foreign()
    {
        var foreign = new JsonObject
        {
            ["countries"] = dice.Chance(25) ? (JsonNode)"unspecified" : Dice.Set(dice.Some(["US", "US", "DE"], 1).Distinct()),
        };
        foreach (var name in dice.Some(["countryName", "system", "measures"], dice.Chance(60) ? 3 : 2))
        {
            foreign[name] = dice.Pick("provided", "provided", "provided", "unavailable-with-reason");
        }

        return foreign;
    }

    private void Spoil(JsonObject record, DateTimeOffset at) => dice.Spoil(
        dice.Flaws(),
        () => record["method"] = "other",
        () => record.Remove("identityConfirmed"),
        () => record["evidence"] = "  ",
        () => record["noticeShownAt"] = dice.Write(at.AddTicks(1)),
        () => record.Remove("noticeShownAt"),
        () => record["representative"] = "",
        () => record["givenBy"] = dice.Pick("legal-representative", "principal", "authorised-agent"),
        () => record["effectiveFrom"] = dice.Write(dice.Note(at.AddDays(30))),
        () => record["expiresAt"] = dice.Write(dice.Note(at.AddDays(60))),
        () => record.Remove("recipients"),
        () => record.Remove("foreign"),
        () => record["effectiveFrom"] = dice.Write(dice.Between(2025, 2027)),
        () => record["data"] = Dice.Set(dice.Pick<string[]>(["profile", "body"], ["email"], [])));

    private void Refuse(string subject)
    {
        var at = dice.Note(dice.Chance(50) ? dice.Anchor() : dice.Between(2022, 2027));
        var refusal = Append("consent-refused", subject, at);
        refusal["consent"] = "c" + ++consents;
        var consent = ConsentsGiven.LastOrDefault(e => (string)e["subject"]! == subject);
        if (consent is not null && dice.Chance(50))
        {
            // What was consented to, so that the refusal replaces the consent.
            refusal["operations"] = consent["operations"]!.DeepClone();
            refusal["purposes"] = consent["purposes"]!.DeepClone();
        }
        else
        {
            refusal["operations"] = Dice.Set(dice.Some(["acquire", "use", "provide-domestic", "provide-foreign"], 1, 2));
            refusal["purposes"] = Dice.Set(dice.Some(RandomPolicies.PurposeIds, 1, 3));
        }

        if (dice.Chance(50))
        {
            refusal["data"] = Dice.Set(dice.Some(["email", "photo", "medical", "profile", "body"], 1, 2));
        }

        if (dice.Chance(40))
        {
            refusal["recipients"] = Recipients();
        }
    }

    private void Withdraw(string subject)
    {
        var earlier = given.Keys.Where(id => Subject(id) == subject).ToList();
        var one = earlier.Count > 0 ? dice.Pick(earlier) : null;
        var near = one is null ? dice.Between(2021, 2027) : given[one];
        var at = dice.Pick(dice.Near(near), near.AddDays(dice.Next(300)), dice.Between(2024, 2027));
        var withdrawal = Append("consent-withdrawn", subject, dice.Note(at));
        switch (dice.Next(10))
        {
            case < 5 when one is not null:
                withdrawal["consent"] = one;
                break;
            case < 9:
                withdrawal["purposes"] = Dice.Set(dice.Some(RandomPolicies.PurposeIds, 1, 2));
                break;
            default:
                break; // everything
        }

        if (dice.Chance(20))
        {
            withdrawal["by"] = dice.Pick("principal", "legal-representative", "authorised-agent");
        }
    }

    private void Restrict(string subject, string kind, DateTimeOffset at)
    {
        var restriction = "x" + ++restrictions;
        var imposed = Append("restriction-imposed", subject, dice.Note(at));
        imposed["restriction"] = restriction;
        imposed["kind"] = kind;
        var narrow = kind == "item-objection" ? 15 : 45;
        if (dice.Chance(narrow))
        {
            imposed["purposes"] = Dice.Set(dice.Some(RandomPolicies.PurposeIds, 1, 3));
        }

        if (dice.Chance(35))
        {
            imposed["data"] = Dice.Set(dice.Some(["email", "photo", "medical", "profile", "body"], 1, 2));
        }

        if (dice.Chance(narrow / 2))
        {
            imposed["recipients"] = Dice.Set(dice.Some(RandomRegistries.RecipientIds, 2, 6));
        }

        for (var lifts = dice.Chance(45) ? 1 + dice.Next(2) : 0; lifts > 0; lifts--)
        {
            var later = dice.Pick(at, at.AddTicks(1), at.AddDays(1), at.AddDays(dice.Next(700)));
            Append("restriction-lifted", subject, dice.Note(later))["restriction"] = restriction;
        }
    }

    private string Subject(string consent) =>
        (string)Events.First(e => (string)e["event"]! == "consent-given" && (string)e["consent"]! == consent)["subject"]!;
}
