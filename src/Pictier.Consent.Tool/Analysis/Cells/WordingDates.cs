using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>The dates from which, or until which, a decision that is the same otherwise cites other law or obliges to something else.</summary>
internal sealed class WordingDates(IEnumerable<PolicyDocument> versions)
{
    private readonly DateTimeOffset[] dates =
    [
        .. versions.SelectMany(Rulebook.ClausesOf)
            .SelectMany(clause => clause.Law.Concat(clause.Rules.SelectMany(r => r.Law)).SelectMany(l => new DateTimeOffset?[] { l.From, l.Until })
                .Concat(clause.Rules.SelectMany(r => r.Obligations).Select(o => o.From)))
            .OfType<DateTimeOffset>().Distinct(),
    ];

    /// <summary>Equal for instants that are on the same side of every date, or on it.</summary>
    internal (int Past, int Reached) At(DateTimeOffset at) => (dates.Count(d => d < at), dates.Count(d => d <= at));
}
