using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>The rules that requests aim at.</summary>
internal sealed partial class RandomRequests
{
    private void Use()
    {
        var purpose = dice.Pick("album", "billing", "support", "care", "care", "ask", "late", "late", "provide", "ads");
        About("use", purpose, DataOf(purpose));
        if (dice.Chance(60))
        {
            request["held"] = Held();
        }
    }

    /// <summary>Nothing permits it, unless the history does.</summary>
    private void Undeclared()
    {
        var operation = dice.Pick("use", "use", "acquire", "provide", "provide", "provide");
        About(operation, operation == "provide" ? "album" : dice.Pick("ads", "ads", "ask"), ["name", "email", "photo"]);
        if (operation == "provide")
        {
            request["recipient"] = dice.Pick("shop", "us-shop", "us-in-jp");
        }
    }

    private JsonObject Held()
    {
        var held = new JsonObject();
        if (dice.Chance(60))
        {
            held["acquiredAt"] = dice.Write(dice.Pick(dice.Anchor(), dice.Between(2021, 2027), dice.Between(2019, 2021)));
        }

        if (dice.Chance(70))
        {
            held["specialCareBasis"] = dice.Pick("consent of 2021", "consent of 2021", " ");
        }

        if (dice.Chance(15))
        {
            held["byOptOut"] = dice.Chance(70);
        }

        return held;
    }

    private JsonObject Acquisition()
    {
        var acquisition = new JsonObject
        {
            ["lawful"] = !dice.Chance(5),
            ["source"] = dice.Pick(
                "principal-in-writing", "principal-in-writing", "principal", "third-party", "published", "published",
                "observed-by-company", "entrusted", "succeeded", "joint-use"),
            ["purposeIndicatedBefore"] = dice.Chance(65),
        };
        if ((string)acquisition["source"]! == "published" && dice.Chance(70))
        {
            acquisition["publishedBy"] = dice.Pick(
                "principal", "national-organ", "local-government", "press-or-exempt-person", "foreign-public-body", "other");
        }

        return acquisition;
    }

    private void Acquire()
    {
        var purpose = dice.Pick("album", "billing", "support", "late", "ads", "ask", "provide");
        About("acquire", purpose, DataOf(purpose));
        request["acquisition"] = Acquisition();
        if (dice.Chance(35))
        {
            Claim();
        }
    }

    private void AcquireSpecialCare()
    {
        var purpose = dice.Pick("care", "care", "care", "late", "ads");
        About("acquire", purpose, purpose == "care" ? ["medical", "medical", "mystery", "name"] : ["medical", "email"]);
        request["acquisition"] = Acquisition();
        if (dice.Chance(50))
        {
            request["acquisition"]!["source"] = dice.Pick("principal-in-writing", "principal", "third-party");
        }

        if (dice.Chance(40))
        {
            Claim();
        }
    }

    private void Claimed()
    {
        var operation = dice.Pick("use", "provide", "provide", "provide", "acquire");
        About(operation, dice.Pick("ads", "ads", "album", "care", "provide"), ["name", "email", "medical"]);
        if (operation == "provide")
        {
            request["recipient"] = dice.Pick("shop", "us-shop", "us-shop", "us-partner", "agency", "police");
        }

        Claim();
    }

    private void Authority()
    {
        About("provide", dice.Pick("ads", "album", "provide"), ["name", "email", "medical"]);
        request["recipient"] = dice.Pick("court", "police", "police", "agency", "equal", "shop");
        request["authorityRequest"] = RandomClaims.AuthorityRequest(dice, at, dice.Chance(70) ? Data : RandomPolicies.Categories);
        if (dice.Chance(25))
        {
            Claim();
        }
    }

    private void Settlement()
    {
        About("provide", dice.Chance(90) ? "billing" : "album", DataOf("billing", "settlementData"));
        request["recipient"] = dice.Chance(92) ? "bank" : "shop";
    }

    private void Succession()
    {
        About("transfer-business", "album", DataOf("album"));
        request["recipient"] = dice.Pick("heir", "heir", "us-heir", "shop");
        request["held"] = new JsonObject { ["business"] = dice.Pick("albums", "albums", "albums", "prints") };
    }

    private void Entrustment()
    {
        About("entrust", dice.Pick("album", "support", "billing", "late"), ["name", "email"]);
        request["recipient"] = dice.Pick("contractor", "contractor", "contractor", "us-partner", "bank", "shop");
    }

    private void JointUse()
    {
        About("share-jointly", dice.Pick("album", "album", "support", "care"), ["name", "email", "email", "medical"]);
        request["recipient"] = dice.Pick("partner", "partner", "partner", "us-partner", "shop");
    }

    private void ServiceRule()
    {
        About("provide", dice.Pick("album", "album", "support", "late"), ["name", "email"]);
        request["recipient"] = dice.Pick("shop", "shop", "partner");
        request["serviceRule"] = dice.Pick("rule-1", "rule-2", "rule-2", "rule-9");
        request["held"] = new JsonObject { ["acquiredAt"] = dice.Write(dice.Chance(80) ? dice.Between(2021, 2025) : dice.Anchor()) };
    }

    private void OptOut()
    {
        About("provide", dice.Pick("album", "album", "support", "late"), ["name", "email"]);
        request["recipient"] = dice.Pick("shop", "partner", "heir");
        var filed = version["optOutFilings"]!.AsArray().SelectMany(filing => filing!["methods"]!.AsArray()).Select(m => (string)m!).ToList();
        request["method"] = filed.Count > 0 && dice.Chance(85) ? dice.Pick(filed) : dice.Pick("paper", "external-media", "other");
        if (dice.Chance(12))
        {
            request["held"] = new JsonObject { ["byOptOut"] = true };
        }
    }

    private void EquivalentMeasures()
    {
        var operation = dice.Pick("provide", "entrust", "entrust", "share-jointly", "transfer-business");
        About(operation, dice.Pick("album", "support"), ["name", "email"]);
        request["recipient"] = operation == "transfer-business" ? "us-heir" : "us-partner";
        if (operation == "transfer-business")
        {
            request["held"] = new JsonObject { ["business"] = "albums" };
        }

        if (operation == "provide" && dice.Chance(70))
        {
            Claim();
        }
    }

    private void Form()
    {
        About(dice.Pick("provide", "provide", "provide", "use"), dice.Pick("ads", "album"), ["name", "email", "medical"]);
        if ((string)request["operation"]! == "provide")
        {
            request["recipient"] = dice.Pick("us-shop", "us-partner", "us-heir", "shop", "nowhere", "branch");
        }

        request["form"] = RandomForm();
    }

    private JsonObject RandomForm()
    {
        var form = new JsonObject
        {
            ["kind"] = dice.Pick("identifiable", "pseudonymised", "anonymously-processed", "anonymously-processed", "statistical"),
            ["attestation"] = dice.Pick("att-1", "att-1", "att-1", " "),
        };
        if (dice.Chance(75))
        {
            form["itemsPublished"] = true;
            form["recipientTold"] = dice.Chance(85);
        }

        return form;
    }
}
