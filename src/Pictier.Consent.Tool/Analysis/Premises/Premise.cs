namespace Pictier.Consent.Tool.Analysis;

/// <summary>What is taken as known of the facts: these answers, all of them. Only facts that agree with it are looked at.</summary>
internal sealed class Premise
{
    private readonly IReadOnlyList<FactLiteral> literals;

    internal Premise(IEnumerable<FactLiteral> literals)
    {
        this.literals = [.. literals.DistinctBy(l => l.Text).OrderBy(l => l.Text, StringComparer.Ordinal)];
        Key = string.Join(" and ", this.literals.Select(l => l.Text));
    }

    /// <summary>Nothing is known.</summary>
    internal static Premise None { get; } = new([]);

    /// <summary>The same for premises that say the same.</summary>
    internal string Key { get; }

    /// <summary>Whether no facts can agree with it.</summary>
    internal bool IsContradictory => literals.Select(l => l.Question).Distinct().Count() < literals.Count;

    /// <summary>What of it is about a part, as a key.</summary>
    internal string KeyOf(FactGroup group) => string.Join(" and ", literals.Where(l => l.Question.Group == group).Select(l => l.Text));

    /// <summary>What every option of a part must answer: for records, only what none of them may be.</summary>
    internal IEnumerable<FactLiteral> Filters(FactGroup group) => literals.Where(l => l.Question.Group == group && !(l.Question.IsOfRecords && l.Answer));

    /// <summary>What some record must be.</summary>
    internal IReadOnlyList<FactQuestion> Demands => [.. literals.Where(l => l.Question.IsOfRecords && l.Answer).Select(l => l.Question)];
}
