using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Whether policies say, word for word, the same of all that a cell can look at: then they decide alike there, and nothing need be asked.</summary>
internal sealed class SameWords
{
    private static readonly LocalizedText NoText = new("text", "text");

    private readonly bool elsewhere;
    private readonly Dictionary<Operation, bool> rules;
    private readonly HashSet<(string Kind, string Id)> otherwise = [];

    internal SameWords(IReadOnlyList<PolicySide> sides)
    {
        rules = Enum.GetValues<Operation>().Where(o => o != default).ToDictionary(o => o, o => AreSame(sides, side => RulesOf(side, RoutesOf(o))));
        elsewhere = AreSame(sides, side => Text(side, v => v with { Version = "version", Extends = null, Controller = null, Clauses = [], Rules = [], Purposes = [], Recipients = [], DataCategories = [] }));
        Compare("purpose", v => v.Purposes, p => p.Id, (v, of) => v with { Purposes = of });
        Compare("recipient", v => v.Recipients, r => r.Id, (v, of) => v with { Recipients = of });
        Compare("data", v => v.DataCategories, d => d.Id, (v, of) => v with { DataCategories = of });

        void Compare<T>(string kind, Func<PolicyDocument, IReadOnlyList<T>> registry, Func<T, string> name, Func<PolicyDocument, IReadOnlyList<T>, PolicyDocument> only)
        {
            foreach (var id in sides.SelectMany(s => s.Versions).SelectMany(registry).Select(name).Distinct())
            {
                if (!AreSame(sides, side => Text(side, v => only(Bare(v), [.. registry(v).Where(item => name(item) == id)]))))
                {
                    otherwise.Add((kind, id));
                }
            }
        }
    }

    internal bool Of(Cell cell) => elsewhere && rules[cell.Operation]
        && !otherwise.Contains(("purpose", cell.Purpose))
        && !(cell.Underlying is { } underlying && otherwise.Contains(("purpose", underlying)))
        && !(cell.Recipient is { } recipient && otherwise.Contains(("recipient", recipient)))
        && !cell.Data.Any(id => otherwise.Contains(("data", id)));

    private static Route[] RoutesOf(Operation operation) => operation switch
    {
        Operation.Acquire => [Route.Acquisition],
        Operation.Use => [Route.Use],
        _ => [Route.Refused, Route.ProvisionInJapan, Route.ProvisionAbroad],
    };

    // The rules of the gates that the routes can meet, and the law that every clause names.
    private static string RulesOf(PolicySide side, Route[] routes)
    {
        var gates = routes.SelectMany(r => side.Probe(r).Gates).ToHashSet();
        return Text(side, v => Bare(v) with
        {
            Options = v.Options,
            Clauses =
            [
                .. Rulebook.ClausesOf(v).Select(c => c with
                {
                    Title = null,
                    Text = NoText,
                    Published = null,
                    Rules = [.. c.Rules.Where(r => gates.Contains(r.Gate)).Select(r => r with { Title = null })],
                }),
            ],
        });
    }

    private static PolicyDocument Bare(PolicyDocument version) => new() { Id = version.Id, Version = "version", EffectiveFrom = version.EffectiveFrom };

    private static string Text(PolicySide side, Func<PolicyDocument, PolicyDocument> look) => string.Concat(side.Versions.Select(v => PolicyWriter.Write(look(v))));

    private static bool AreSame(IReadOnlyList<PolicySide> sides, Func<PolicySide, string> text) => sides.Select(text).Distinct(StringComparer.Ordinal).Count() == 1;
}
