using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>Reads clauses and rules, of the built-in rulebook and of a service's own policy alike.</summary>
internal static class RuleReader
{
    private const int MostLines = 1_000_000;

    /// <summary>A clause with its rules, which stand under it and so do not name it.</summary>
    internal static ClauseDocument Clause(ObjectReader json)
    {
        var id = json.Id("id");
        return new ClauseDocument
        {
            Id = id,
            Title = RegistryReader.Text(json, "title"),
            Text = json.Mandatory("text", (_, _) => RegistryReader.Text(json, "text")) ?? new LocalizedText(null, null),
            Informative = json.Flag("informative"),
            Published = json.Object("published", Published),
            Cites = json.List("cites", json.Document.Text),
            Law = PolicyReader.List(json, "law", Citation),
            Rules = PolicyReader.List(json, "rules", rule => Rule(rule, id)),
        };
    }

    /// <summary>A rule under an inherited clause, which it names.</summary>
    internal static RuleDocument Rule(ObjectReader json) => Rule(json, json.Id("clause"));

    private static RuleDocument Rule(ObjectReader json, string clause) => new()
    {
        Id = json.Id("id"),
        Title = RegistryReader.Text(json, "title"),
        Clause = clause,
        Gate = json.Word<PolicyGate>("gate"),
        Order = json.Mandatory("order", (value, path) => json.Document.Number(value, path, 0, 1_000_000)) ?? 0,
        About = json.Word<RuleSubject>("about"),
        Permits = json.Optional("permits", json.Document.Word<ReasonCode>),
        Denies = json.Flag("denies", byDefault: true),
        Conditions = json.List("conditions", (value, path) => Condition(json.Document, value, path)),
        Survives = json.Words<RestrictionKind>("survives"),
        Obligations = json.List("obligations", (value, path) => Obligation(json.Document, value, path)),
        Law = PolicyReader.List(json, "law", Citation),
    };

    // A condition that the policy's own text asks at all times is written as its bare name; the rest need to say more.
    private static RuleCondition? Condition(DocumentReader reader, JsonTree value, string path) =>
        value.Kind == JsonKind.Object
            ? reader.Object(value, path, json => new RuleCondition(
                json.Word<PolicyCondition>("is"), json.OptionalWord("layer", RuleLayer.Policy), json.OptionalInstant("from")))
            : reader.Word<PolicyCondition>(value, path) is { } condition ? new RuleCondition(condition) : null;

    private static RuleObligation? Obligation(DocumentReader reader, JsonTree value, string path) =>
        value.Kind == JsonKind.Object
            ? reader.Object(value, path, json => new RuleObligation(
                json.Word<Obligation>("is"), json.Words<ObligationGuard>("when"), json.OptionalInstant("from")))
            : reader.Word<Obligation>(value, path) is { } obligation ? new RuleObligation(obligation, []) : null;

    private static LawCitation Citation(ObjectReader json) =>
        new(json.Mandatory("citation", json.Document.Text) ?? string.Empty, json.OptionalInstant("from"), json.OptionalInstant("until"));

    private static PublishedPlace Published(ObjectReader json)
    {
        var (first, last) = json.Mandatory("lines", (value, path) => Lines(json.Document, value, path));
        return new PublishedPlace(first, last, json.Mandatory("sha256", (value, path) => Sha256(json.Document, value, path)) ?? string.Empty);
    }

    private static (int First, int Last) Lines(DocumentReader reader, JsonTree value, string path)
    {
        if (value is { Kind: JsonKind.Array, Items: [var from, var to] })
        {
            var (first, last) = (reader.Number(from, $"{path}[0]", 1, MostLines), reader.Number(to, $"{path}[1]", 1, MostLines));
            if (first > last)
            {
                reader.Error(value, path, $"The last line, {ObjectReader.Text(last.Value)}, comes before the first, {ObjectReader.Text(first.Value)}.");
            }

            return (first ?? 0, last ?? 0);
        }

        reader.Expected<string>(value, path, "an array of the first and the last line in the published text, for example `[24, 24]`");
        return default;
    }

    private static string? Sha256(DocumentReader reader, JsonTree value, string path)
    {
        if (value.Kind == JsonKind.Text && value.Text.Length == 64 && value.Text.All(char.IsAsciiHexDigitLower))
        {
            return value.Text;
        }

        return reader.Expected<string>(value, path, "a SHA-256 as 64 hexadecimal digits in lower case");
    }
}
