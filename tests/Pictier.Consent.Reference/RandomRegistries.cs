using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>The recipients of one version and the registries that name them; every reference is to an id of the version.</summary>
internal sealed class RandomRegistries(Dice dice, JsonObject document)
{
    public static readonly string[] RecipientIds =
    [
        "court", "police", "agency", "equal", "bank", "contractor", "heir", "partner", "shop",
        "us-shop", "us-partner", "us-heir", "us-in-jp", "nowhere", "self", "branch",
    ];

    public static readonly string[] InJapan =
        ["court", "police", "agency", "equal", "bank", "contractor", "heir", "partner", "shop", "us-in-jp"];

    public static readonly string[] Abroad = ["us-shop", "us-partner", "us-heir"];

    private static readonly string[] Successors = ["heir", "heir", "us-heir"];

    private readonly List<string> purposes = RandomPolicies.Ids(document, "purposes");

    public IEnumerable<JsonObject> Recipients() => RecipientIds.Select(Recipient);

    private JsonObject Recipient(string id)
    {
        var kind = id switch
        {
            "court" or "police" or "contractor" => id,
            "agency" => dice.Pick(
                "national-agency", "local-government", "tax-office", "public-prosecutor", "bar-association", "entrusted-by-public-body"),
            "equal" => "equivalent-authority", // never another kind: the option names it
            "bank" => dice.Pick("financial-institution", "credit-card-company", "settlement-agent", "settling-business"),
            "heir" or "us-heir" => "successor",
            "partner" => "joint-user",
            "us-partner" => dice.Pick("contractor", "joint-user", "police"),
            "us-in-jp" => dice.Pick("other-third-party", "police", "settlement-agent"),
            "self" => "the-principal",
            "branch" => "same-legal-entity",
            _ => "other-third-party",
        };
        var country = id switch
        {
            "us-shop" or "us-heir" or "us-in-jp" => "US",
            "us-partner" => dice.Pick("US", "DE"),
            "nowhere" => "unknown",
            "self" or "branch" => dice.Pick("JP", "US", "unknown"),
            _ => dice.Chance(3) ? "US" : "JP",
        };
        var recipient = new JsonObject { ["id"] = id, ["kind"] = kind, ["country"] = country };
        if (id == "us-in-jp" || dice.Chance(2))
        {
            recipient["handlesDatabaseInJapan"] = true;
        }

        if (id is "shop" or "us-shop" || dice.Chance(10))
        {
            recipient["classes"] = Dice.Set(dice.Some(["printers", "hospitals"]));
        }

        if (id == "bank" || dice.Chance(5))
        {
            recipient["settlementAnchor"] = dice.Pick("entrustment", "entrustment", "entrustment", "consent-terms", "none");
        }

        if (id is "contractor" or "us-partner" ? dice.Chance(93) : id == "bank" ? dice.Chance(80) : dice.Chance(8))
        {
            recipient["contract"] = Contract(id == "bank");
        }

        if (id is "us-partner" or "us-heir" ? dice.Chance(95) : dice.Chance(4))
        {
            recipient["equivalence"] = Equivalence();
        }

        return recipient;
    }

    private JsonObject Contract(bool bank)
    {
        var contract = new JsonObject
        {
            ["from"] = dice.Write(dice.Between(2020, 2022)),
            ["confidentiality"] = true,
            ["safetyMeasuresConfirmed"] = true,
            ["purposes"] = Dice.Set(Known(bank ? ["billing"] : ["album", "support", "billing", "late"])),
            ["data"] = Dice.Set(bank ? ["name", "payment"] : ["name", "email", "payment", "medical"]),
            ["reEntrustment"] = dice.Pick("prohibited", "prior-approval"),
            ["onwardProvisionProhibited"] = true,
        };
        if (dice.Chance(25))
        {
            contract["to"] = dice.Write(dice.Between(2025, 2027));
        }

        dice.Spoil(
            dice.Chance(25) ? 0 : dice.Flaws(),
            () => contract["from"] = dice.Write(dice.Between(2025, 2027)),
            () => contract["to"] = dice.Write(dice.Between(2022, 2026)),
            () => contract["confidentiality"] = false,
            () => contract.Remove("safetyMeasuresConfirmed"),
            () => contract["safetyMeasuresConfirmed"] = false,
            () => contract["purposes"] = Dice.Set(dice.Some(purposes, 0, 3)),
            () => contract["data"] = Dice.Set(["email"]),
            () => contract["reEntrustment"] = "free",
            () => contract.Remove("reEntrustment"),
            () => contract.Remove("onwardProvisionProhibited"));
        return contract;
    }

    private JsonObject Equivalence()
    {
        var verified = dice.Chance(8)
            ? new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(9))
            : dice.Pick(dice.Between(2025, 2026), dice.Between(2025, 2026), dice.Between(2026, 2027));
        dice.Note(verified);
        dice.Note(Times.YearLater(verified));
        var profile = new JsonObject
        {
            ["establishedAt"] = dice.Write(dice.Between(2020, 2022)),
            ["securedWithCompany"] = true,
            ["lastVerifiedAt"] = dice.Write(verified),
            ["impediment"] = dice.Pick("none", "none", "being-remedied"),
            ["mechanism"] = dice.Pick("contract", "group-rules", "cbpr"),
        };
        dice.Spoil(
            dice.Chance(55) ? 0 : dice.Flaws(),
            () => profile["establishedAt"] = dice.Write(dice.Between(2025, 2027)),
            () => profile["endedAt"] = dice.Write(dice.Between(2022, 2027)),
            () => profile.Remove("securedWithCompany"),
            () => profile.Remove("lastVerifiedAt"),
            () => profile["impediment"] = "cannot-be-secured");
        return profile;
    }

    public IEnumerable<JsonObject> ServiceRules()
    {
        for (var n = 1; n <= 2; n++)
        {
            yield return new JsonObject
            {
                ["id"] = "rule-" + n,
                ["publishedAt"] = dice.Write(dice.Chance(75) ? dice.Between(2019, 2021) : dice.Between(2021, 2027)),
                ["recipients"] = Dice.Set(dice.Chance(85) ? ["shop", "partner"] : ["us-in-jp"]),
                ["data"] = Dice.Set(dice.Chance(80) ? ["name", "email", "photo"] : ["email", "medical"]),
                ["purposes"] = Dice.Set(Known(dice.Chance(80) ? ["album", "support", "late"] : ["ads", "ask"])),
                ["anchor"] = dice.Pick("permitted-by-law", "consent-terms", "consent-terms", "none"),
            };
        }
    }

    public IEnumerable<JsonObject> Filings()
    {
        for (var n = dice.Chance(45) ? 0 : 1 + dice.Next(2); n > 0; n--)
        {
            yield return Filing("filing-" + n);
        }
    }

    private JsonObject Filing(string id)
    {
        var generation = dice.Pick("2017", "2022", "2022");
        var filed = generation == "2017" ? dice.Between(2020, 2022) : dice.Between(2020, 2024);
        var notice = dice.Note(filed.AddDays(dice.Next(60)));
        var waiting = dice.Pick("P14D", "P30D", "PT36H", "P1DT12H", "P1200D");
        dice.Note(notice + Times.Duration(waiting));
        var filing = new JsonObject
        {
            ["id"] = id,
            ["generation"] = generation,
            ["filedAt"] = dice.Write(filed),
            ["principalNoticeAt"] = dice.Write(notice),
            ["waitingPeriod"] = waiting,
            ["data"] = Dice.Set(dice.Chance(90) ? ["name", "email", "photo"] : ["email", "medical"]),
            ["methods"] = Dice.Set(dice.Some(["paper", "electronic-transmission", "external-media", "server-access"], 2)),
        };
        if (generation == "2022" && !dice.Chance(8))
        {
            filing["plannedStart"] = dice.Write(dice.Note(filed.AddDays(dice.Next(90))));
        }

        if (dice.Chance(10))
        {
            filing["withdrawnAt"] = dice.Write(dice.Between(2023, 2027));
        }

        return filing;
    }

    public IEnumerable<JsonObject> Notices()
    {
        for (var n = dice.Chance(20) ? 0 : 1 + dice.Next(2); n > 0; n--)
        {
            yield return Notice("notice-" + n);
        }
    }

    private JsonObject Notice(string id)
    {
        var notice = new JsonObject
        {
            ["id"] = id,
            ["publishedAt"] = dice.Write(dice.Between(2019, 2022)),
            ["data"] = Dice.Set(["name", "email", "photo", "medical"]),
            ["users"] = Dice.Set(["partner", "us-partner"]),
            ["purposes"] = Dice.Set(Known(["album", "support", "care", "late"])),
            ["responsiblePerson"] = "the privacy officer",
            ["address"] = "Tokyo",
            ["representative"] = "the president",
        };
        dice.Spoil(
            dice.Chance(40) ? 0 : dice.Flaws(),
            () => notice["publishedAt"] = dice.Write(dice.Between(2024, 2027)),
            () => notice["data"] = Dice.Set(dice.Chance(40) ? [] : ["email"]),
            () => notice["users"] = Dice.Set(dice.Chance(40) ? [] : ["us-partner"]),
            () => notice["purposes"] = Dice.Set(Known(dice.Pick<string[]>([], ["ads"]))),
            () => notice["responsiblePerson"] = " ",
            () => notice.Remove("address"),
            () => notice.Remove("representative"));
        return notice;
    }

    public IEnumerable<JsonObject> Successions()
    {
        foreach (var recipient in Successors.Where(_ => !dice.Chance(12)))
        {
            var succession = new JsonObject
            {
                ["recipient"] = recipient,
                ["cause"] = dice.Pick("merger", "business-transfer", "company-split", "other"),
                ["effectiveAt"] = dice.Write(dice.Chance(55) ? dice.Between(2021, 2025) : dice.Between(2025, 2028)),
                ["business"] = dice.Pick("albums", "albums", "prints"),
            };
            if (dice.Chance(60))
            {
                succession["dueDiligenceContract"] = dice.Pick("dd-1", "dd-1", " ");
            }

            yield return succession;
        }
    }

    private List<string> Known(IEnumerable<string> ids) => [.. ids.Where(purposes.Contains)];
}
