using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Selection;

/// <summary>
/// The words of an event, as the database writes them down: what it says but for whose it is, which it is and when. Of what is a person's
/// own the rules ask only whether it is there (evidence, a representative) and whether the notice came first; so much is kept of it.
/// </summary>
internal static class LedgerWords
{
    internal const string Blank = "@consent_blank";

    private const string Anybody = "anybody";

    private static readonly string[] Own =
    [
        "subject", "at", "recordedAt", "seq", "consent", "restriction", "noticeShownAt", "notice", "effectiveFrom", "expiresAt", "evidence",
        "representative", "supersedes", "by",
    ];

    /// <summary>White space as the rules know it.</summary>
    internal static string WhiteSpace { get; } = string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(char.IsWhiteSpace));

    /// <summary>The words of the events of a table.</summary>
    internal static string Of(SqlDatabase database, string table)
    {
        var body = $"{table}.body";
        string Flag(string condition, char flag) => $"CASE WHEN {condition} THEN '{flag}' ELSE '-' END";
        return $"({Flag($"{database.TextIn(body, "noticeShownAt")} <= {database.TextIn(body, "at")}", 'n')}"
            + $" || {Flag($"{database.Trimmed(database.TextIn(body, "evidence"), Blank)} <> ''", 'e')}"
            + $" || {Flag($"{database.Trimmed(database.TextIn(body, "representative"), Blank)} <> ''", 'r')}"
            + $" || {database.ObjectWithout(body, Own)})";
    }

    /// <summary>An event of nobody in these words.</summary>
    internal static ConsentEvent Read(string words)
    {
        var json = JsonNode.Parse(words[3..])!.AsObject();
        var at = DateTimeOffset.UnixEpoch.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        json["subject"] = Anybody;
        json["at"] = at;
        switch ((string?)json["event"])
        {
            case "consent-given":
                json["consent"] = Anybody;
                Add(json, "noticeShownAt", words[0] == 'n', at);
                Add(json, "evidence", words[1] == 'e', Anybody);
                Add(json, "representative", words[2] == 'r', Anybody);
                break;
            case "consent-refused":
                json["consent"] = Anybody;
                break;
            case "restriction-imposed":
                json["restriction"] = Anybody;
                break;
        }

        return EventReader.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private static void Add(JsonObject json, string name, bool isThere, string value)
    {
        if (isThere)
        {
            json[name] = value;
        }
    }
}
