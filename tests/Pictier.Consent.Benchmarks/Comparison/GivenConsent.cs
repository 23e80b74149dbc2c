namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>A consent as a team would keep it by hand.</summary>
internal sealed record GivenConsent(string Purpose, HashSet<string> Data, DateTimeOffset At, DateTimeOffset? ExpiresAt, DateTimeOffset? WithdrawnAt)
{
    /// <summary>Whether it covers the use at its instant: the question that every engine answers.</summary>
    internal bool Covers(Use use)
    {
        if (Purpose != use.Purpose || use.At <= At || use.At >= ExpiresAt || use.At >= WithdrawnAt)
        {
            return false;
        }

        foreach (var category in use.Data)
        {
            if (!Data.Contains(category))
            {
                return false;
            }
        }

        return true;
    }
}
