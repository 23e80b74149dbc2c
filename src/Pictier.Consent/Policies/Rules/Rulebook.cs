using System.Collections.Frozen;
using Pictier.Consent.Json;

namespace Pictier.Consent.Policies;

/// <summary>The clauses and rules of a published policy, which services' policies extend.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class Rulebook
{
    private const string Format = "pictier-consent/rulebook/1";

    private static readonly Lazy<FrozenDictionary<string, Rulebook>> BuiltIns = new(() =>
        new[] { ReadEmbedded("pictier-2020-10-01.json") }.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal));

    private Rulebook(string id, DateTimeOffset effectiveFrom, string publishedSha256, IReadOnlyList<ClauseDocument> clauses)
    {
        Id = id;
        EffectiveFrom = effectiveFrom;
        PublishedSha256 = publishedSha256;
        Clauses = clauses;
    }

    /// <summary>The rulebooks that come with the library.</summary>
    public static IReadOnlyCollection<Rulebook> BuiltIn => BuiltIns.Value.Values;

    /// <summary>The rulebook of the Pictier privacy policy of 2020-10-01.</summary>
    public static Rulebook Pictier20201001 => BuiltIns.Value["pictier/2020-10-01"];

    /// <summary>The id that a policy names in <c>extends</c>.</summary>
    public string Id { get; }

    /// <summary>When the published policy came into force.</summary>
    public DateTimeOffset EffectiveFrom { get; }

    /// <summary>The SHA-256 of the whole published text, in lower-case hexadecimal digits.</summary>
    public string PublishedSha256 { get; }

    /// <summary>The clauses in the order of the policy, each with its rules.</summary>
    public IReadOnlyList<ClauseDocument> Clauses { get; }

    /// <summary>The built-in rulebook of that id; null when there is none.</summary>
    public static Rulebook? Find(string id) => BuiltIns.Value.GetValueOrDefault(id);

    /// <summary>
    /// The clauses that a policy stands on, each with the rules that decide: those of the rulebook that it extends, with its own added or
    /// put in their place.
    /// </summary>
    public static IReadOnlyList<ClauseDocument> ClausesOf(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var catalogue = ClauseCatalogue.Of(policy);
        return [.. catalogue.Clauses.Select(clause => clause with
        {
            Rules = [.. catalogue.Rules.Select(placed => placed.Rule).Where(rule => rule.Clause == clause.Id)],
        })];
    }

    private static Rulebook ReadEmbedded(string name)
    {
        using var stream = typeof(Rulebook).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        var errors = new List<DocumentError>();
        var source = new SourceText(name, bytes);
        var root = JsonTreeReader.Read(source, DocumentLimits.Default, errors);
        var rulebook = root is null ? null : new DocumentReader(source, errors).Object(root, "$", Read);
        return errors.Count == 0 ? rulebook! : throw new InvalidDocumentException(errors);
    }

    private static Rulebook Read(ObjectReader json)
    {
        PolicyReader.CheckFormat(json, Format);
        var published = json.Object("published", o =>
        {
            o.OptionalNumber("lines", 1, int.MaxValue);
            return o.Mandatory("sha256", o.Document.Text) ?? string.Empty;
        });
        return new Rulebook(json.Id("id"), json.Instant("effectiveFrom"), published ?? string.Empty, PolicyReader.List(json, "clauses", RuleReader.Clause));
    }
}
