using System.Globalization;
using System.Text.Json.Nodes;

namespace Pictier.Consent.Reference;

/// <summary>
/// One to three principals; who is near the age of consent has a birthday that others' times fall on. The last one is quiet: mostly
/// without consents, because a consent that nearly covers speaks before almost every other denial and would hide the other rules.
/// </summary>
internal sealed class RandomSubjects
{
    public const string Quiet = "subject-q";

    private static readonly string[] Talkative = ["subject-a", "subject-b"];

    private readonly Dice dice;
    private readonly RandomPolicies policies;
    private readonly Dictionary<string, JsonObject> facts = [];

    public RandomSubjects(Dice dice, RandomPolicies policies)
    {
        this.dice = dice;
        this.policies = policies;
        foreach (var id in Talkative.Take(dice.Next(3)).Append(Quiet))
        {
            facts[id] = Facts();
        }
    }

    public IReadOnlyList<string> Ids => [.. facts.Keys];

    public JsonObject FactsOf(string subject) => facts[subject].DeepClone().AsObject();

    /// <summary>Whether the subject most likely needs a representative at that time.</summary>
    public bool NeedsRepresentative(string subject, DateTimeOffset at)
    {
        var known = facts[subject];
        if ((string?)known["capacity"] == "needs-representative")
        {
            return true;
        }

        return (string?)known["birthDate"] is { } birthDate
            && Times.Age(DateOnly.ParseExact(birthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture), Times.JapaneseDate(at)) < policies.Age;
    }

    private JsonObject Facts()
    {
        var result = new JsonObject { ["status"] = dice.Pick("living", "living", "unknown") };
        switch (dice.Next(10))
        {
            case < 5:
                result["birthDate"] = "1990-05-05";
                break;
            case < 8:
                result["birthDate"] = Birthday().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            default:
                break;
        }

        if (dice.Chance(30))
        {
            result["capacity"] = dice.Pick("full", "full", "needs-representative", "unknown");
        }

        return result;
    }

    /// <summary>A date of birth whose age of consent falls into the time of the ledger; midnight in Japan becomes an anchor.</summary>
    private DateOnly Birthday()
    {
        var born = dice.Chance(20)
            ? new DateOnly(2008, 2, 29)
            : Times.JapaneseDate(dice.Between(2021, 2026)).AddYears(-policies.Age);
        var reached = born.AddYears(policies.Age);
        for (var day = 0; day < 2; day++)
        {
            dice.Note(new DateTimeOffset(reached.AddDays(day).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(9)).ToUniversalTime());
        }

        return born;
    }
}
