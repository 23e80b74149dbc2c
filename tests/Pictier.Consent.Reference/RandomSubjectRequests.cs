using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>Requests of section 5, mostly verified, with few reasons against them.</summary>
internal static class RandomSubjectRequests
{
    public static JsonObject Next(Dice dice, RandomSubjects subjects, string id)
    {
        var kind = dice.Pick(
            "purpose-notice", "disclosure", "provision-records", "correction", "correction", "cease-use", "cease-use",
            "erasure", "erasure", "cease-provision", "cease-provision", "opt-out", "blurring");
        var request = new JsonObject
        {
            ["id"] = id,
            ["at"] = dice.Write(dice.Chance(40) ? dice.Anchor() : dice.Between(2020, 2027)),
            ["subject"] = dice.Pick(subjects.Ids),
            ["kind"] = kind,
            ["requester"] = dice.Pick("principal", "principal", "principal", "statutory-representative", "appointed-agent"),
            ["identityVerified"] = true,
        };
        if ((string)request["requester"]! != "principal")
        {
            request["authorityVerified"] = true;
        }

        if (kind == "correction")
        {
            request["contentFactual"] = dice.Chance(25);
        }

        if (kind is "cease-use" or "erasure" or "cease-provision")
        {
            request["ground"] = dice.Pick(
                "none", "handled-beyond-purpose", "acquired-unlawfully", "unjust-use",
                "provided-unlawfully", "no-longer-needed", "reportable-breach", "rights-harmed");
            request["groundEstablished"] = dice.Chance(75);
        }

        if (dice.Chance(35))
        {
            ObjectionTo(dice, kind, request);
        }

        if (dice.Chance(30))
        {
            request["scope"] = Scope(dice);
        }

        dice.Spoil(
            dice.Flaws(),
            () => request["identityVerified"] = false,
            () => request["requester"] = "other",
            () => request.Remove("authorityVerified"),
            () => request["retainedData"] = false,
            () => request["specialProcedureElsewhere"] = true,
            () => request["neededForPurpose"] = false,
            () => request["purposeObvious"] = true,
            () => request["harm"] = true,
            () => request["seriousImpediment"] = true,
            () => request["againstOtherLaw"] = true,
            () => request["overridingInterest"] = true,
            () => request["alternativeMeasure"] = true,
            () => request["feasible"] = false);
        return request;
    }

    /// <summary>What speaks against a request of that kind.</summary>
    private static void ObjectionTo(Dice dice, string kind, JsonObject request)
    {
        switch (kind)
        {
            case "purpose-notice":
                request[dice.Pick("purposeObvious", "harm")] = true;
                break;
            case "disclosure" or "provision-records":
                request[dice.Pick("harm", "seriousImpediment", "againstOtherLaw")] = true;
                break;
            case "correction":
                request["neededForPurpose"] = false;
                break;
            case "blurring":
                request["feasible"] = false;
                break;
            default:
                request[dice.Pick("overridingInterest", "alternativeMeasure")] = true;
                break;
        }
    }

    private static JsonObject Scope(Dice dice)
    {
        var scope = new JsonObject();
        if (dice.Chance(60))
        {
            scope["purposes"] = Dice.Set(dice.Some(RandomPolicies.PurposeIds, 1, 2));
        }

        if (dice.Chance(40))
        {
            scope["data"] = Dice.Set(dice.Some(RandomPolicies.Groups));
        }

        if (dice.Chance(30))
        {
            scope["recipients"] = Dice.Set(dice.Some(RandomRegistries.RecipientIds, 1, 2));
        }

        return scope;
    }
}
