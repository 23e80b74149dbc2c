using Pictier.Consent.Json;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>Builds the scenarios of a file: each one as it stands, and each of its variations.</summary>
internal sealed class ScenarioBuilder(DocumentReader document, ScenarioDraft drafts, ScenarioDefaults defaults, ConsentLedger ledger)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Lazy<LedgerIndex> shared = new(() =>
    {
        var index = new LedgerIndex();
        foreach (var said in ledger.Events)
        {
            index.Add(said);
        }

        return index;
    });

    internal IReadOnlyList<UnboundScenario> Build(JsonTree value, string path)
    {
        var built = new List<UnboundScenario>();
        document.Object(value, path, json =>
        {
            var name = json.Mandatory("name", document.Text) ?? string.Empty;
            CheckName(json.Find("name"), $"{path}.name", name);
            json.OptionalText("because");
            foreach (var part in (string[])["at", "given", "when", "ask", "then"])
            {
                json.Find(part);
            }

            var rows = json.Find("variations");
            if (drafts.Expand(value, path, document) is { } draft)
            {
                // A scenario that only heads its variations expects nothing itself.
                if (rows is null || draft.Find("then") is not null)
                {
                    Add(built, Finish(draft, path, name, value));
                }

                Vary(rows, draft, $"{path}.variations", name, built);
            }

            return json;
        });
        return built;
    }

    private void Vary(JsonTree? rows, JsonTree draft, string path, string name, List<UnboundScenario> built)
    {
        if (rows is null)
        {
            return;
        }

        document.List(rows, path, (row, rowPath) =>
        {
            if (row.Kind != JsonKind.Object)
            {
                return document.Expected<object>(row, rowPath, "an object: what is otherwise in this variation");
            }

            var rowName = row.Find("name") is { } own ? document.Text(own, $"{rowPath}.name") ?? string.Empty : VariationName.Of(row);
            CheckName(row.Find("name") ?? row, rowPath, $"{name}: {rowName}");
            if (drafts.Vary(draft, row, rowPath, document) is { } varied)
            {
                Add(built, Finish(varied, rowPath, $"{name}: {rowName}", row));
            }

            return null;
        });
    }

    private static void Add(List<UnboundScenario> built, UnboundScenario? scenario)
    {
        if (scenario is not null)
        {
            built.Add(scenario);
        }
    }

    private void CheckName(JsonTree? at, string path, string name)
    {
        if (at is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl))
        {
            document.Error(at, path, "A scenario has a name on one line: the promise, as a sentence.");
        }
        else if (!names.Add(name))
        {
            document.Error(at, path, $"The name `{JsonTree.Shorten(name)}` is used twice; each scenario and each variation has its own.");
        }
    }

    private UnboundScenario? Finish(JsonTree draft, string path, string name, JsonTree at)
    {
        var tree = drafts.Complete(draft);
        var instant = Mandatory<DateTimeOffset?>(tree, at, "at", path, (v, p) => document.Instant(v, p));
        var expected = Mandatory(tree, at, "then", path, (v, p) => ExpectationReader.Read(v, p, document));
        var line = document.Source.PlaceOf(at.Offset).Line;
        switch ((tree.Find("when"), tree.Find("ask")))
        {
            case ({ } when, null):
                return Decision(tree, when, path) is var (request, history) && instant is not null && expected is not null
                    ? new(policy => new DecisionScenario
                    {
                        Name = name,
                        Policy = policy,
                        At = instant.Value,
                        Expected = expected,
                        File = document.Source.File,
                        Line = line,
                        Request = request,
                        History = history,
                    })
                    : null;
            case (null, { } ask):
                return Asked(tree, ask, path) is { } asked && instant is not null && expected is not null
                    ? new(policy => new AnswerScenario
                    {
                        Name = name,
                        Policy = policy,
                        At = instant.Value,
                        Expected = expected,
                        File = document.Source.File,
                        Line = line,
                        Request = asked,
                    })
                    : null;
            default:
                document.Error(at, path, "A scenario has either `when`, a use of data, or `ask`, a request of the principal; write one of them.");
                return null;
        }
    }

    private (ProcessingRequest Request, ConsentHistory History)? Decision(JsonTree tree, JsonTree when, string path)
    {
        defaults.CheckPerson(when, $"{path}.when", document);
        var said = Said(tree.Find("given"), $"{path}.given");
        if (document.Object(when.WithAt(tree), $"{path}.when", RequestReader.ReadUnnamed) is not { } request)
        {
            return null;
        }

        var before = ledger.HistoryOf(request.DataSubject);
        return (request, said.Count == 0
            ? before
            : ConsentHistory.OfChecked([.. before.Events, .. said.Where(e => e.DataSubject == request.DataSubject)]));
    }

    private SubjectRequest? Asked(JsonTree tree, JsonTree ask, string path)
    {
        defaults.CheckPerson(ask, $"{path}.ask", document);
        if (tree.Find("given") is { } ignored)
        {
            document.Error(ignored, $"{path}.given", "What the principal said does not change the answer to a request; remove `given`.");
        }

        return document.Object(ask.WithAt(tree), $"{path}.ask", SubjectRequestReader.Read);
    }

    private List<ConsentEvent> Said(JsonTree? given, string path)
    {
        var said = new List<ConsentEvent>();
        var index = new LedgerIndex(shared.Value);
        for (var i = 0; i < (given?.Items.Count ?? 0); i++)
        {
            var (tree, eventPath) = (given!.Items[i], $"{path}[{ObjectReader.Text(i)}]");
            defaults.CheckPerson(tree, eventPath, document);
            var flaws = new List<DocumentError>();
            if (new DocumentReader(document.Source, flaws).Object(tree, eventPath, EventReader.Read) is { } happened && flaws.Count == 0)
            {
                said.Add(happened);
                foreach (var contradiction in index.Add(happened))
                {
                    document.Error(tree.Find(contradiction.Property) ?? tree, $"{eventPath}.{contradiction.Property}", contradiction.Message);
                }
            }

            flaws.ForEach(document.Add);
        }

        return said;
    }

    private T? Mandatory<T>(JsonTree tree, JsonTree at, string name, string path, Func<JsonTree, string, T?> read)
    {
        if (tree.Find(name) is { } value)
        {
            return read(value, $"{path}.{name}");
        }

        document.Error(at, path, $"The property `{name}` is missing; it is mandatory.");
        return default;
    }
}

/// <summary>A scenario that does not know its policy yet: all errors of a file are told before any of its policies' are.</summary>
internal sealed record UnboundScenario(Func<ConsentPolicy, Scenario> Bind);
