using System.Collections.Frozen;
using Pictier.Consent.Json;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>What events and requests of a scenario file are unless they say otherwise.</summary>
internal sealed class ScenarioDefaults
{
    private static readonly string[] EventKinds = ["consent-given", "consent-refused", "consent-withdrawn", "restriction-imposed", "restriction-lifted"];

    // A consent of a scenario is a good one unless it says otherwise: what a scenario is about is then all that stands in it.
    private static readonly FrozenDictionary<string, string> GoodConsent = new Dictionary<string, string>
    {
        ["method"] = "click",
        ["evidence"] = "scenario",
    }.ToFrozenDictionary();

    private readonly Dictionary<string, JsonTree> objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonTree> people = new(StringComparer.Ordinal);
    private JsonTree? subject;

    /// <summary>The instant of a scenario that names none.</summary>
    internal JsonTree? At { get; private set; }

    internal void Read(ObjectReader json, NamedTimes times)
    {
        People(json);
        json.Object("defaults", defaults =>
        {
            At = defaults.Optional("at", (value, path) => json.Document.Instant(times.Instant(value), path) is null ? null : value);
            subject = defaults.Optional("subject", (value, path) => json.Document.PersonId(value, path) is null ? null : value) ?? subject;
            foreach (var name in EventKinds.Concat(["when", "ask"]))
            {
                defaults.Optional(name, (value, path) => value.Kind == JsonKind.Object
                    ? objects.TryAdd(name, value)
                    : json.Document.Expected<object>(value, path, "an object") is not null);
            }

            return defaults;
        });
    }

    /// <summary>An event with its defaults; what a null takes away stays a null.</summary>
    internal JsonTree Event(JsonTree tree) => Over(tree.Find("event")?.Text, tree).WithDefault("subject", subject);

    /// <summary>A use with its defaults, and the facts of the person whom it is about.</summary>
    internal JsonTree Use(JsonTree tree)
    {
        var use = Over("when", tree).WithDefault("subject", subject);
        return use.Find("subject") is { Kind: JsonKind.Text } who && people.TryGetValue(who.Text, out var facts) && facts.Members.Count > 0
            ? use.With("subjectFacts", use.Find("subjectFacts") is { } said ? TreePatch.Merge(facts, said) : facts)
            : use;
    }

    /// <summary>A request under section 5 with its defaults: the principal asks, and is known to be the one.</summary>
    internal JsonTree Ask(JsonTree tree) => Over("ask", tree)
        .WithDefault("subject", subject)
        .WithDefault("id", TreePatch.Text("request", tree.Offset))
        .WithDefault("requester", TreePatch.Text("principal", tree.Offset))
        .WithDefault("identityVerified", new JsonTree(JsonKind.True, tree.Offset));

    /// <summary>An event as its reader expects it: what its number in the scenario and its time tell is filled in.</summary>
    internal static JsonTree Complete(JsonTree tree, int number)
    {
        switch (tree.Find("event")?.Text)
        {
            case "consent-given":
                foreach (var (name, text) in GoodConsent)
                {
                    tree = tree.WithDefault(name, TreePatch.Text(text, tree.Offset));
                }

                return tree.WithDefault("consent", TreePatch.Text($"consent-{ObjectReader.Text(number)}", tree.Offset))
                    .WithDefault("identityConfirmed", new JsonTree(JsonKind.True, tree.Offset))
                    .WithDefault("noticeShownAt", tree.Find("at"));
            case "consent-refused":
                return tree.WithDefault("consent", TreePatch.Text($"consent-{ObjectReader.Text(number)}", tree.Offset));
            case "restriction-imposed":
                return tree.WithDefault("restriction", TreePatch.Text($"restriction-{ObjectReader.Text(number)}", tree.Offset));
            default:
                return tree;
        }
    }

    /// <summary>Reports a person whom the file does not list, if it lists any: most likely the id is misspelt.</summary>
    internal void CheckPerson(JsonTree tree, string path, DocumentReader document)
    {
        if (people.Count > 0 && tree.Find("subject") is { Kind: JsonKind.Text } who && !people.ContainsKey(who.Text))
        {
            document.Error(who, $"{path}.subject", "This principal is not among `people`; correct the id, or add the person there.");
        }
    }

    /// <summary>Reports defaults that no scenario meets: nothing would ever check them.</summary>
    internal void ReportUnused(DocumentReader document)
    {
        foreach (var (name, value) in objects)
        {
            if (!used.Contains(name))
            {
                document.Error(value, $"$.defaults.{name}", $"No scenario has anything that `{name}` is a default of; remove it.");
            }
        }
    }

    private void People(ObjectReader json)
    {
        json.List("people", (value, path) => json.Document.Object(value, path, person =>
        {
            var id = person.Person("id").Value;
            RequestReader.Facts(person);
            if (id.Length > 0 && !people.TryAdd(id, value.Without("id")))
            {
                person.Error("id", "This person is listed twice; keep one.");
            }

            return person;
        }));
        subject = json.Find("people") is { Items: [var only] } ? only.Find("id") : null;
    }

    private JsonTree Over(string? name, JsonTree tree)
    {
        if (name is null || !objects.TryGetValue(name, out var defaults))
        {
            return tree;
        }

        used.Add(name);
        return TreePatch.Merge(defaults, tree);
    }
}
