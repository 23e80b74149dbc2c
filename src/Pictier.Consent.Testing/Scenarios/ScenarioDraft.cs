using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>Makes of a scenario as it is written one in which nothing is a name any more and every default is filled in.</summary>
internal sealed class ScenarioDraft(Fixtures events, Fixtures requests, ScenarioDefaults defaults, NamedTimes times)
{
    private static readonly string[] Parts = ["at", "given", "when", "ask", "then"];

    /// <summary>The parts of a scenario; doing it again changes nothing. Null: an error was added.</summary>
    internal JsonTree? Expand(JsonTree scenario, string path, DocumentReader document)
    {
        var draft = TreePatch.Object(scenario.Offset, scenario.Members.Where(m => Parts.Contains(m.Name))).WithDefault("at", defaults.At);
        return Given(draft, path, document) is { } given
            && Request(given, "when", defaults.Use, path, document) is { } use
            ? Request(use, "ask", defaults.Ask, path, document)
            : null;
    }

    /// <summary>The scenario with the changes of one row of its variations. Null: an error was added.</summary>
    internal JsonTree? Vary(JsonTree draft, JsonTree row, string path, DocumentReader document)
    {
        var varied = draft;
        foreach (var change in row.Members.Where(m => m.Name != "name"))
        {
            var steps = TreePatch.Steps(change.Name);
            var place = $"{path}.{JsonTree.Shorten(change.Name)}";
            if (!Parts.Contains(steps[0]))
            {
                document.Error(change.Offset, place, $"The property `{JsonTree.Shorten(change.Name)}` is unknown here; expected `name`, or a path that starts with one of {ObjectReader.Quote(Parts)}.");
                return null;
            }

            if (varied.Set(steps, change.Value) is not { } set)
            {
                document.Error(change.Offset, place, $"`{JsonTree.Shorten(change.Name)}` leads to nothing in this scenario; correct the path.");
                return null;
            }

            varied = set;
        }

        return Expand(varied, path, document);
    }

    /// <summary>The scenario as the readers of its parts expect it.</summary>
    internal JsonTree Complete(JsonTree draft)
    {
        var given = draft.Find("given") is { } events
            ? TreePatch.Array(events.Offset, events.Items.Select((e, i) => ScenarioDefaults.Complete(e, i + 1)))
            : null;
        return times.Resolve((given is null ? draft : draft.With("given", given)).WithoutNulls());
    }

    private JsonTree? Given(JsonTree draft, string path, DocumentReader document)
    {
        if (draft.Find("given") is not { } given)
        {
            return draft;
        }

        if (given.Kind != JsonKind.Array)
        {
            return document.Expected<JsonTree>(given, $"{path}.given", "an array of events");
        }

        var said = given.Items.Select((item, i) => events.Resolve(item, $"{path}.given[{ObjectReader.Text(i)}]", document)).ToList();
        return said.Contains(null) ? null : draft.With("given", TreePatch.Array(given.Offset, said.SelectMany(s => s!).Select(defaults.Event)));
    }

    private JsonTree? Request(JsonTree draft, string name, Func<JsonTree, JsonTree> withDefaults, string path, DocumentReader document)
    {
        if (draft.Find(name) is not { Kind: not JsonKind.Null } request)
        {
            return draft;
        }

        if (requests.Resolve(request, $"{path}.{name}", document) is not [var one])
        {
            return null;
        }

        if (one.Find("at") is { } at)
        {
            document.Error(at, $"{path}.{name}.at", $"The time of a scenario stands beside `{name}`, not in it; move it.");
            return null;
        }

        return draft.With(name, withDefaults(one));
    }
}
