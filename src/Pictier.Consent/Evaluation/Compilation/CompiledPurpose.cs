using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>A purpose of one version.</summary>
internal sealed class CompiledPurpose(PurposeDocument document, int number, long declaredFrom, ulong[] data, ulong[] settlementData)
{
    private readonly PurposeClause clause = document.Clause;

    internal string Id => document.Id;

    internal int Number => number;

    internal long DeclaredFrom => declaredFrom;

    internal ulong[] Data => data;

    internal ulong[] SettlementData => settlementData;

    internal bool IsIncidental => document.Incidental;

    internal bool SettlesAmountsOwed => document.SettlesAmountsOwed;

    internal bool SolicitsConsent => document.SolicitsConsent;

    private long PublishedAt { get; } = document.PublishedAt?.UtcTicks ?? long.MaxValue;

    /// <summary>Where it is declared at that time; one that is still to be declared counts as known but not declared (spec 5.3).</summary>
    internal PurposeClause ClauseAt(long at) => declaredFrom <= at ? clause : PurposeClause.None;

    internal bool IsDeclaredForHandlingAt(long at) => ClauseAt(at) is PurposeClause.Services or PurposeClause.Incidental;

    /// <summary>Whether it serves data of that age: declared by then, or related to what was and published (AMB-42 to AMB-44).</summary>
    internal bool ServesDataAcquiredAt(long acquiredAt, long policyStart, long at)
    {
        var added = declaredFrom > acquiredAt || acquiredAt < policyStart;
        return !added || (document.RelatedToEarlier && PublishedAt <= at);
    }
}
