using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>One to three versions of a policy over a small vocabulary.</summary>
internal sealed class RandomPolicies
{
    public static readonly string[] Categories = ["name", "email", "photo", "payment", "medical", "mystery", "my-number"];
    public static readonly string[] Groups = ["profile", "body"];
    public static readonly string[] PurposeIds = ["album", "billing", "support", "care", "provide", "ads", "ask", "late"];

    private readonly Dice dice;
    private readonly List<DateTimeOffset> starts;

    public RandomPolicies(Dice dice)
    {
        this.dice = dice;
        var first = dice.Note(dice.Chance(80) ? new(2020, 9, 30, 15, 0, 0, TimeSpan.Zero) : dice.Between(2020, 2022));
        starts = [first];
        if (dice.Chance(65))
        {
            starts.Add(dice.Chance(10) ? dice.Note(Times.Law2022) : dice.Between(2022, 2025));
        }

        if (starts.Count == 2 && dice.Chance(40))
        {
            starts.Add(dice.Between(2025, 2027));
        }

        Overlay = !dice.Chance(12);
        Age = dice.Pick(16, 16, 16, 13, 17, 18);
        Versions = [.. starts.Select((start, index) => Document(index, start))];
        Documents = dice.Some(Versions, Versions.Count);
    }

    /// <summary>By time.</summary>
    public List<JsonObject> Versions { get; }

    /// <summary>In no particular order.</summary>
    public List<JsonObject> Documents { get; }

    public int Age { get; }

    public DateTimeOffset Start => starts[0];

    private bool Overlay { get; }

    /// <summary>The version in force, or the first.</summary>
    public JsonObject At(DateTimeOffset at) => Versions[Math.Max(0, starts.FindLastIndex(start => start <= at))];

    public static List<string> Ids(JsonObject version, string registry) =>
        [.. version[registry]!.AsArray().Select(entry => (string)entry!["id"]!)];

    public static JsonObject? Find(JsonObject version, string registry, string id) =>
        version[registry]!.AsArray().Select(entry => entry!.AsObject()).FirstOrDefault(entry => (string)entry["id"]! == id);

    private JsonObject Document(int index, DateTimeOffset start)
    {
        var document = new JsonObject
        {
            ["format"] = "pictier-consent/policy/1",
            ["extends"] = "pictier/2020-10-01",
            ["id"] = "album-service",
            ["version"] = "v" + (index + 1),
            ["effectiveFrom"] = dice.Write(start),
        };
        document["dataCategories"] = new JsonArray([.. Categories.Select(Category)]);
        document["purposes"] = Shuffled(PurposeIds.Where(id => id == "album" || !dice.Chance(3)).Select(id => Purpose(id, start)));
        var registries = new RandomRegistries(dice, document);
        document["recipients"] = Shuffled(registries.Recipients());
        document["serviceRules"] = Shuffled(registries.ServiceRules());
        document["optOutFilings"] = Shuffled(registries.Filings());
        document["jointUseNotices"] = Shuffled(registries.Notices());
        document["successions"] = Shuffled(registries.Successions());
        document["options"] = Options();
        return document;
    }

    private JsonArray Shuffled(IEnumerable<JsonObject> entries)
    {
        var list = entries.ToList();
        return new([.. dice.Some(list, list.Count)]);
    }

    private JsonObject Options()
    {
        var options = new JsonObject();
        if (!Overlay || dice.Chance(20))
        {
            options["legalOverlay"] = Overlay ? "enforce" : "off";
        }

        if (Age != 16 || dice.Chance(20))
        {
            options["representativeRequiredBelowAge"] = Age;
        }

        Maybe(30, "unknownAge", dice.Pick("adult", "needs-representative"));
        Maybe(40, "unknownAgeSpecialCare", dice.Pick("adult", "needs-representative"));
        Maybe(20, "maxConsentAge", dice.Pick("P30D", "P365D", "P1000D"));
        Maybe(40, "allowDueDiligence", dice.Chance(80));
        Maybe(35, "directHandoverIsConsent", dice.Chance(80));
        Maybe(60, "equivalentAuthorities", Dice.Set(["equal"]));
        Maybe(60, "voluntaryCessation", new JsonObject { ["ceaseUse"] = dice.Chance(40), ["erase"] = dice.Chance(50) });
        return options;

        void Maybe(int percent, string name, JsonNode value)
        {
            if (dice.Chance(percent))
            {
                options[name] = value;
            }
        }
    }

    private JsonObject Category(string id)
    {
        var category = new JsonObject { ["id"] = id };
        var specialCare = id switch
        {
            "medical" => dice.Chance(95) ? "yes" : "no",
            "mystery" => dice.Pick("unknown", "unknown", "no", ""),
            "photo" => dice.Chance(6) ? "yes" : "no",
            _ => "no",
        };
        if (specialCare.Length > 0)
        {
            category["specialCare"] = specialCare; // absent means unknown
        }

        if (id == "my-number")
        {
            category["myNumber"] = true;
        }

        string[] groups = id switch { "name" or "email" => ["profile"], "photo" or "medical" => ["body"], _ => [] };
        if (groups.Length > 0 && !dice.Chance(8))
        {
            category["group"] = Dice.Set(id == "medical" && dice.Chance(50) ? ["body", "profile"] : groups);
        }

        return category;
    }

    private JsonObject Purpose(string id, DateTimeOffset start)
    {
        var clause = id switch
        {
            "album" or "billing" or "care" => "2.1(1)",
            "support" => "2.1(2)",
            "provide" => "2.1(3)",
            "ads" => "none",
            "ask" => dice.Pick("none", "none", "2.1(1)", "2.1(3)"),
            _ => dice.Pick("2.1(1)", "2.1(1)", "2.1(2)", "none"),
        };
        if (dice.Chance(4))
        {
            clause = dice.Pick("2.1(1)", "2.1(2)", "2.1(3)", "none");
        }

        string[] data = id switch
        {
            "album" => ["name", "email", "photo"],
            "billing" => ["name", "email", "payment"],
            "care" => ["name", "medical", "mystery"],
            "provide" => [],
            _ => ["name", "email"],
        };
        var purpose = new JsonObject { ["id"] = id, ["clause"] = clause, ["data"] = Dice.Set(data.Where(_ => !dice.Chance(4))) };
        if (clause == "2.1(2)")
        {
            purpose["incidental"] = dice.Chance(75);
        }

        if (id == "billing")
        {
            purpose["settlesAmountsOwed"] = dice.Chance(93);
            purpose["settlementData"] = Dice.Set(dice.Chance(15) ? ["name", "payment", "medical"] : ["name", "payment"]);
        }

        if (id == "ask")
        {
            purpose["solicitsConsent"] = dice.Chance(90);
        }

        if (id == "late" ? dice.Chance(80) : dice.Chance(8))
        {
            purpose["declaredFrom"] = dice.Write(dice.Pick(dice.Between(2021, 2027), dice.Between(2024, 2027), start, dice.Near(start)));
        }

        if (id == "late" || dice.Chance(15))
        {
            purpose["relatedToEarlier"] = dice.Chance(70);
            purpose["publishedAt"] = dice.Write(dice.Pick(dice.Between(2021, 2027), dice.Between(2020, 2023)));
        }

        return purpose;
    }
}
