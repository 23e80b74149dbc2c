using System.Text.Json;
using Pictier.Consent.Json;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>Reads a scenario file strictly; every error of the file and of what it names at once.</summary>
internal sealed class ScenarioReader
{
    private readonly SourceText source;
    private readonly DocumentLimits limits;
    private readonly List<DocumentError> errors = [];
    private readonly List<DocumentError> others = [];
    private readonly List<string> namedFiles = [];
    private readonly DocumentReader document;

    private ScenarioReader(SourceText source, DocumentLimits limits)
    {
        this.source = source;
        this.limits = limits;
        document = new DocumentReader(source, errors);
    }

    internal static ScenarioFile Read(SourceText source, ConsentPolicy? policy, PolicyShelf shelf, DocumentLimits? limits)
    {
        var reader = new ScenarioReader(source, limits ?? DocumentLimits.Default);
        var file = JsonTreeReader.Read(source, reader.limits, reader.errors) is { } root ? reader.Read(root, policy, shelf) : null;
        return file ?? throw new InvalidDocumentException([.. reader.errors.InDocumentOrder(), .. reader.others]);
    }

    private ScenarioFile? Read(JsonTree root, ConsentPolicy? given, PolicyShelf shelf)
    {
        string? title = null;
        ConsentPolicy? policy = null;
        List<UnboundScenario> scenarios = [];
        document.Object(root, "$", json =>
        {
            PolicyReader.CheckFormat(json, ScenarioFile.Format);
            json.OptionalText("$schema");
            title = json.OptionalText("title");
            policy = Policy(json, given, shelf);
            var ledger = Ledger(json);
            var times = NamedTimes.Read(json);
            var defaults = new ScenarioDefaults();
            defaults.Read(json, times);
            var events = new Fixtures("events", "an event", listsAllowed: true);
            events.Read(json);
            var requests = new Fixtures("requests", "a request", listsAllowed: false);
            requests.Read(json);
            var builder = new ScenarioBuilder(document, new ScenarioDraft(events, requests, defaults, times), defaults, ledger);
            json.Mandatory("scenarios", (value, path) =>
            {
                if (value is { Kind: JsonKind.Array, Items.Count: 0 })
                {
                    document.Error(value, path, "There is no scenario; a file that promises nothing cannot fail. Write at least one.");
                }

                return document.List(value, path, (item, itemPath) =>
                {
                    scenarios.AddRange(builder.Build(item, itemPath));
                    return (object?)null;
                });
            });
            events.ReportUnused(document);
            requests.ReportUnused(document);
            defaults.ReportUnused(document);
            return json;
        });
        if (errors.Count == 0 && others.Count == 0)
        {
            return new ScenarioFile(source.File, title, policy!, [.. scenarios.Select(s => s.Bind(policy!))], namedFiles.AsReadOnly());
        }

        // A fixture that is wrong is wrong in every scenario that uses it, and is told once.
        var places = new TreePlaces(source, root);
        var told = errors.Select(places.Correct).Distinct().ToList();
        errors.Clear();
        errors.AddRange(told);
        return null;
    }

    private ConsentPolicy? Policy(ObjectReader json, ConsentPolicy? given, PolicyShelf shelf)
    {
        if (given is not null)
        {
            // What takes their place is tested though they may be gone.
            json.Optional("policies", (value, path) => document.List(value, path, (item, at) => item.Kind == JsonKind.Object ? string.Empty : document.Text(item, at)));
            return given;
        }

        var named = json.Optional("policies", (value, path) => document.List(value, path, Version));

        if (named is not { Count: > 0 })
        {
            json.Document.Error(json.Find("policies") ?? new JsonTree(JsonKind.Object, 0), "$.policies", "No policy is named; name the files of its versions, or give a policy to test.");
            return null;
        }

        try
        {
            return shelf.Load([.. named.Select(n => n.Version)], limits);
        }
        catch (InvalidDocumentException invalid)
        {
            // Those of a policy that stands in this file are errors of this file.
            errors.AddRange(invalid.Errors.Where(e => e.File == source.File));
            others.AddRange(invalid.Errors.Where(e => e.File != source.File));
            return null;
        }
    }

    private NamedVersion? Version(JsonTree value, string path)
    {
        if (value.Kind == JsonKind.Object)
        {
            return new NamedVersion(new PolicyVersion(null, Excerpt(value)));
        }

        return document.Text(value, path) is { } name && Existing(value, path, name) is { } file ? new NamedVersion(new PolicyVersion(file, null)) : null;
    }

    // A policy that stands in this file is read as a file of its own: the same text, with everything around it blank.
    private SourceText Excerpt(JsonTree value)
    {
        var reader = new Utf8JsonReader(source.Utf8[value.Offset..]);
        reader.Read();
        reader.Skip();
        var blank = source.Utf8[..(value.Offset + (int)reader.BytesConsumed)].ToArray();
        foreach (ref var unit in blank.AsSpan(0, value.Offset))
        {
            unit = unit == (byte)'\n' ? unit : (byte)' ';
        }

        return new SourceText(source.File, blank);
    }

    private ConsentLedger Ledger(ObjectReader json) => json.Optional("ledger", (value, path) =>
    {
        if (document.Text(value, path) is not { } name || Existing(value, path, name) is not { } file)
        {
            return null;
        }

        try
        {
            return ConsentLedger.Load(file, limits);
        }
        catch (InvalidDocumentException invalid)
        {
            others.AddRange(invalid.Errors);
            return null;
        }
    }) ?? ConsentLedger.Empty;

    private string? Existing(JsonTree value, string path, string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(source.File) ?? string.Empty, name);
        if (File.Exists(file))
        {
            namedFiles.Add(file);
            return file;
        }

        document.Error(value, path, $"There is no file `{JsonTree.Shorten(name)}` beside this one; correct the path, which starts at the folder of this file.");
        return null;
    }

    private sealed record NamedVersion(PolicyVersion Version);
}
