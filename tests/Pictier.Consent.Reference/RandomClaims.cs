using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>Nearly valid exception claims and authority requests.</summary>
internal static class RandomClaims
{
    public static JsonObject Claim(Dice dice, IEnumerable<string> data)
    {
        var claim = new JsonObject
        {
            ["data"] = Dice.Set(dice.Chance(70) ? data : RandomPolicies.Categories),
            ["evidence"] = "file-1",
        };
        Action[] flaws = dice.Next(4) switch
        {
            0 => Law(dice, claim),
            1 => Life(dice, claim),
            2 => PublicHealth(dice, claim),
            _ => PublicAffairs(dice, claim),
        };
        if (dice.Chance(25))
        {
            claim["approver"] = dice.Pick("officer-1", " ");
        }

        dice.Spoil(
            dice.Pick(0, 0, 0, 1, 1, 1, 2),
            [
                .. flaws,
                () => claim.Remove("evidence"),
                () => claim["evidence"] = " ",
                () => claim["data"] = Dice.Set(dice.Pick<string[]>([], ["photo"])),
            ]);
        return claim;
    }

    private static Action[] Law(Dice dice, JsonObject claim)
    {
        claim["kind"] = "required-by-law";
        claim["statute"] = "Income Tax Act, art. 1";
        claim["compulsion"] = dice.Pick("mandatory-order", "statutory-inquiry");
        return
        [
            () => claim["statute"] = " ",
            () => claim["jurisdiction"] = "US",
            () => claim["compulsion"] = dice.Pick("permissive-basis", "voluntary"),
            () => claim.Remove("compulsion"),
        ];
    }

    private static Action[] Life(Dice dice, JsonObject claim)
    {
        claim["kind"] = "life-body-or-fortune";
        claim["interest"] = dice.Pick("life", "body", "fortune");
        claim["needToProtect"] = true;
        Difficult(claim);
        if (dice.Chance(50))
        {
            claim["approver"] = "officer-1";
        }

        return
        [
            () => claim.Remove("interest"),
            () => claim.Remove("needToProtect"),
            () => claim["consentDifficult"] = false,
            () => claim["difficulty"] = "",
            () => claim["interest"] = "fortune",
        ];
    }

    private static Action[] PublicHealth(Dice dice, JsonObject claim)
    {
        claim["kind"] = "public-health-or-children";
        claim["aim"] = dice.Pick("public-health", "child-growth");
        claim["especiallyNecessary"] = true;
        Difficult(claim);
        return
        [
            () => claim.Remove("aim"),
            () => claim.Remove("especiallyNecessary"),
            () => claim.Remove("consentDifficult"),
            () => claim.Remove("difficulty"),
        ];
    }

    private static Action[] PublicAffairs(Dice dice, JsonObject claim)
    {
        claim["kind"] = "public-affairs";
        claim["body"] = dice.Pick("national-agency", "local-government", "entrusted-by-either");
        claim["affairsStatute"] = "Statistics Act";
        claim["cooperationNecessary"] = true;
        claim["consentWouldImpede"] = true;
        return
        [
            () => claim["body"] = "other",
            () => claim.Remove("body"),
            () => claim["affairsStatute"] = " ",
            () => claim.Remove("affairsStatute"),
            () => claim["cooperationNecessary"] = false,
            () => claim.Remove("consentWouldImpede"),
        ];
    }

    private static void Difficult(JsonObject claim)
    {
        claim["consentDifficult"] = true;
        claim["difficulty"] = "unconscious";
    }

    public static JsonObject AuthorityRequest(Dice dice, DateTimeOffset at, IEnumerable<string> data)
    {
        var request = new JsonObject
        {
            ["document"] = "doc-1",
            ["receivedAt"] = dice.Write(dice.Pick(at, at.AddTicks(-1), at.AddDays(-3))),
            ["compulsion"] = dice.Pick("mandatory-order", "mandatory-order", "statutory-inquiry", "permissive-basis"),
            ["statute"] = "Code of Criminal Procedure, art. 197",
            ["data"] = Dice.Set(data),
        };
        dice.Spoil(
            dice.Pick(0, 0, 0, 1, 1, 1, 2),
            () => request["document"] = " ",
            () => request.Remove("receivedAt"),
            () => request["receivedAt"] = dice.Write(at.AddTicks(1)),
            () => request["compulsion"] = "voluntary",
            () => request.Remove("compulsion"),
            () => request["statute"] = "",
            () => request["data"] = Dice.Set(["photo"]),
            () => request["jurisdiction"] = "US");
        return request;
    }
}
