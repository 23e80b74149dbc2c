using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Proving;

/// <summary>What must be known of the facts for a request of a cell to be one that an invariant is about.</summary>
internal static class Premises
{
    /// <summary>The premises of which one must be met; none when no request of the cell is such a one.</summary>
    /// <param name="when">What the invariant is about.</param>
    /// <param name="registries">The answers to the questions about the registries.</param>
    /// <param name="isAcquisition">Whether the cell is one of acquisitions.</param>
    internal static IReadOnlyList<Premise> Of(Formula<RequestQuestion> when, Func<RequestQuestion, bool> registries, bool isAcquisition) =>
        [.. Alternatives(when, true, registries, isAcquisition).Select(literals => new Premise(literals)).Where(p => !p.IsContradictory).DistinctBy(p => p.Key)];

    private static IReadOnlyList<IReadOnlyList<FactLiteral>> Alternatives(
        Formula<RequestQuestion> formula, bool wanted, Func<RequestQuestion, bool> registries, bool isAcquisition) => formula switch
        {
            Negated<RequestQuestion> negated => Alternatives(negated.Inner, !wanted, registries, isAcquisition),
            Asked<RequestQuestion> asked => Alternatives(asked.Question, wanted, registries, isAcquisition),
            Every<RequestQuestion> { Parts: var parts } when wanted => parts.Aggregate(
                (IReadOnlyList<IReadOnlyList<FactLiteral>>)[[]],
                (before, part) => before.Count == 0 ? before : Both(before, Alternatives(part, true, registries, isAcquisition))),
            Every<RequestQuestion> { Parts: var parts } => [.. parts.SelectMany(part => Alternatives(part, false, registries, isAcquisition))],
            _ => throw new InvalidOperationException("The formula is of no known kind."),
        };

    private static IReadOnlyList<IReadOnlyList<FactLiteral>> Alternatives(RequestQuestion question, bool wanted, Func<RequestQuestion, bool> registries, bool isAcquisition)
    {
        if (FactQuestions.Of(question) is not { } facts)
        {
            return Known(registries(question) == wanted);
        }

        if (facts[0].Group == FactGroup.Acquisition && !isAcquisition)
        {
            return Known(!wanted);
        }

        return FactQuestions.IsYes(question) == wanted
            ? [.. facts.Select(fact => (IReadOnlyList<FactLiteral>)[new FactLiteral(fact, true)])]
            : [[.. facts.Select(fact => new FactLiteral(fact, false))]];
    }

    private static IReadOnlyList<IReadOnlyList<FactLiteral>> Known(bool holds) => holds ? [[]] : [];

    private static IReadOnlyList<IReadOnlyList<FactLiteral>> Both(
        IReadOnlyList<IReadOnlyList<FactLiteral>> left, IReadOnlyList<IReadOnlyList<FactLiteral>> right) =>
        [.. left.SelectMany(l => right.Select(r => (IReadOnlyList<FactLiteral>)[.. l, .. r]))];
}
