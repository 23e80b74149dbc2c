using Pictier.Consent.Auditing;

namespace Pictier.Consent.Tool.Auditing;

/// <summary>What came of deciding a whole log again.</summary>
internal sealed class ReplayCounts
{
    internal long Decisions { get; private set; }

    internal long Same { get; private set; }

    internal long Differ { get; private set; }

    internal long NotReplayable { get; private set; }

    internal long OtherPolicy { get; private set; }

    internal long CountedUses { get; private set; }

    internal void Add(ReplayOutcome outcome, bool samePolicy)
    {
        Decisions++;
        Same += outcome == ReplayOutcome.Same ? 1 : 0;
        Differ += outcome == ReplayOutcome.Differs ? 1 : 0;
        NotReplayable += outcome == ReplayOutcome.NotReplayable ? 1 : 0;
        OtherPolicy += samePolicy ? 0 : 1;
    }

    internal void Add(CountedUses uses) => CountedUses += uses.Counts.Sum(c => c.Count);
}
