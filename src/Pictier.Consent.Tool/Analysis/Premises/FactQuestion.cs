namespace Pictier.Consent.Tool.Analysis;

/// <summary>A question about one part of the facts; of records, whether some record is so.</summary>
/// <param name="Text">What is asked: the same for questions that ask the same.</param>
/// <param name="Group">The part.</param>
/// <param name="Holds">The answer for a situation in the sense of a policy.</param>
internal sealed record FactQuestion(string Text, FactGroup Group, Func<PolicySide, Situation, bool> Holds)
{
    /// <summary>Whether the part is records, of which the principal can have several of each kind.</summary>
    internal bool IsOfRecords => RecordTableBuilder.Groups.Contains(Group);

    public bool Equals(FactQuestion? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}

/// <summary>A question with the answer that is taken as known.</summary>
internal sealed record FactLiteral(FactQuestion Question, bool Answer)
{
    internal string Text => Answer ? Question.Text : "not " + Question.Text;
}
