using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Invariants;

/// <summary>Reads the conditions of an invariant: an object whose properties must all hold, put together by all, any and not.</summary>
internal sealed class ConditionReader(DocumentReader document, Func<JsonTree, string, InvariantPlace> placeOf)
{
    internal Formula<RequestQuestion>? Request(JsonTree value, string path) => Read(value, path, Questions);

    internal Formula<DecisionQuestion>? Decision(JsonTree value, string path) => Read(value, path, DecisionQuestions);

    private Formula<T>? Read<T>(JsonTree value, string path, Func<ObjectReader, IEnumerable<T>> questions) => document.Object(value, path, json =>
    {
        if (value.Members.Count == 0)
        {
            document.Error(value, path, "The condition says nothing; name a property, or leave the condition out.");
        }

        var parts = questions(json).Select(q => (Formula<T>)new Asked<T>(q)).ToList();
        if (Parts(json, "all", questions) is { } all)
        {
            parts.Add(new Every<T>(all));
        }

        if (Parts(json, "any", questions) is { } any)
        {
            parts.Add(new Negated<T>(new Every<T>([.. any.Select(part => new Negated<T>(part))])));
        }

        if (json.Optional("not", (inner, innerPath) => Read(inner, innerPath, questions)) is { } not)
        {
            parts.Add(new Negated<T>(not));
        }

        return (Formula<T>)new Every<T>(parts);
    });

    private IReadOnlyList<Formula<T>>? Parts<T>(ObjectReader json, string name, Func<ObjectReader, IEnumerable<T>> questions) =>
        json.Optional(name, (value, path) =>
        {
            if (value is { Kind: JsonKind.Array, Items.Count: 0 })
            {
                document.Error(value, path, $"The list `{name}` is empty; name at least one condition.");
            }

            return document.List(value, path, (item, itemPath) => Read(item, itemPath, questions));
        });

    private List<RequestQuestion> Questions(ObjectReader json)
    {
        var questions = new List<RequestQuestion>();
        foreach (var property in RequestProperty.All)
        {
            if (json.Find(property.Name) is not { } value)
            {
                continue;
            }

            var path = $"{json.Path}.{property.Name}";
            var words = property.Kind switch
            {
                PropertyKind.Flag => document.Flag(value, path) is { } flag ? [flag ? "true" : "false"] : null,
                PropertyKind.Time => document.Instant(value, path) is { } at ? [Times.Write(at)] : null,
                PropertyKind.Ids => OneOrMore(value, path, document.Id),
                _ => OneOrMore(value, path, (item, itemPath) => Word(item, itemPath, property.Vocabulary)),
            };
            if (words is { Count: > 0 })
            {
                questions.Add(new RequestQuestion(property, words, placeOf(value, path)));
            }
        }

        return questions;
    }

    private List<DecisionQuestion> DecisionQuestions(ObjectReader json)
    {
        var questions = new List<DecisionQuestion>();
        Add("effect", DecisionProperty.Effect, (item, path) => document.Word<Effect>(item, path) is { } word ? Words<Effect>.NameOf(word) : null);
        Add("reason", DecisionProperty.Reason, (item, path) => document.Word<ReasonCode>(item, path) is { } word ? Words<ReasonCode>.NameOf(word) : null);
        Add("clause", DecisionProperty.Clause, document.Id);
        Add("obligation", DecisionProperty.Obligation, (item, path) => document.Word<Obligation>(item, path) is { } word ? Words<Obligation>.NameOf(word) : null);
        return questions;

        void Add(string name, DecisionProperty property, Func<JsonTree, string, string?> read)
        {
            if (json.Find(name) is { } value && OneOrMore(value, $"{json.Path}.{name}", read) is { Count: > 0 } words)
            {
                questions.Add(new DecisionQuestion(property, words, placeOf(value, $"{json.Path}.{name}")));
            }
        }
    }

    private IReadOnlyList<string>? OneOrMore(JsonTree value, string path, Func<JsonTree, string, string?> read)
    {
        if (value.Kind != JsonKind.Array)
        {
            return read(value, path) is { } one ? [one] : null;
        }

        if (value.Items.Count == 0)
        {
            document.Error(value, path, "The list is empty; name at least one, or leave the property out.");
        }

        return document.List(value, path, read);
    }

    private string? Word(JsonTree value, string path, IReadOnlyList<string> words) => value.Kind == JsonKind.Text && words.Contains(value.Text)
        ? value.Text
        : document.Expected<string>(value, path, $"one of {ObjectReader.Quote(words)}");
}
