namespace Pictier.Consent.Tool.Analysis;

/// <summary>What claims and consents can do beside everything that is known of the principal and everything that is refused.</summary>
/// <param name="Subjects">What can be known of the principal.</param>
/// <param name="Refusals">What can be refused.</param>
/// <param name="Records">By the first two and by the kind of record: what one record can do. The same list where it is the same.</param>
internal sealed record RecordTables(
    IReadOnlyList<Part> Subjects, IReadOnlyList<RefusalPart> Refusals, IReadOnlyList<Part>[,][] Records);

/// <summary>What is refused.</summary>
/// <param name="Part">The option.</param>
/// <param name="Speaks">By policy and rule: whether a refusal is nearer than no consent at all.</param>
/// <param name="Later">By policy and rule: whether it is one that lies between the consents.</param>
internal sealed record RefusalPart(Part Part, bool[][] Speaks, bool[][] Later)
{
    /// <summary>What it does to each good record of the kinds that hear it, by the option that is good: the number of the effects.</summary>
    internal IReadOnlyDictionary<FactGroup, SortedDictionary<int, int>> On { get; init; } = new Dictionary<FactGroup, SortedDictionary<int, int>>();

    /// <summary>Whether it speaks where the other does, beside what it does to consents and claims; between consents, or before them.</summary>
    internal bool SaysTheSameAs(RefusalPart other) => Part.Facts.SaysNo == other.Part.Facts.SaysNo
        && Part.Effects.Zip(other.Part.Effects).All(e => e.First.Key() == e.Second.Key())
        && Speaks.Zip(other.Speaks).All(s => s.First.AsSpan().SequenceEqual(s.Second))
        && Later.Zip(other.Later).All(l => l.First.Zip(l.Second).All(pair => !pair.First || pair.Second));
}
