namespace Pictier.Consent.Evaluation;

/// <summary>
/// The spans of time in which nothing about a version changes by itself: no purpose becomes declared, no contract ends, no law comes into
/// force. What holds at one instant of an era, whoever is asked about, holds throughout it.
/// </summary>
internal sealed class Eras
{
    private readonly long[] starts;

    internal Eras(CompiledPolicy policy)
    {
        // Some conditions change at the instant itself and others only after it, so the instant is an era of its own.
        starts = [.. Instants(policy).SelectMany(at => new[] { at, at == long.MaxValue ? at : at + 1 }).Prepend(long.MinValue).Distinct().Order()];
    }

    /// <summary>The era of an instant.</summary>
    internal Era At(long at)
    {
        var found = Array.BinarySearch(starts, at);
        var number = found >= 0 ? found : ~found - 1;
        return new Era(number, starts[number], number + 1 < starts.Length ? starts[number + 1] : long.MaxValue);
    }

    private static IEnumerable<long> Instants(CompiledPolicy policy)
    {
        var document = policy.Document;
        IEnumerable<DateTimeOffset?> written =
        [
            LegalDates.Reform2022,
            document.EffectiveFrom,
            .. document.Purposes.Select(p => p.PublishedAt),
            .. document.Recipients.SelectMany(r => new[] { r.Contract?.From, r.Contract?.To }),
            .. document.Recipients.SelectMany(r => new[] { r.Equivalence?.EstablishedAt, r.Equivalence?.EndedAt, r.Equivalence?.LastVerifiedAt }),
            .. document.Successions.Select(s => (DateTimeOffset?)s.EffectiveAt),
            .. document.JointUseNotices.Select(n => (DateTimeOffset?)n.PublishedAt),
            .. document.ServiceRules.Select(r => (DateTimeOffset?)r.PublishedAt),
            .. document.OptOutFilings.SelectMany(f => new DateTimeOffset?[] { f.FiledAt, f.PrincipalNoticeAt, f.PlannedStart, f.WithdrawnAt }),
            .. policy.Catalogue.Rules.SelectMany(p => p.Rule.Conditions.Select(c => c.From).Concat(p.Rule.Obligations.Select(o => o.From))),
        ];
        return
        [
            .. written.OfType<DateTimeOffset>().Select(at => at.UtcTicks),
            policy.PolicyStart,
            .. policy.Purposes.OfType<CompiledPurpose>().Select(p => p.DeclaredFrom),
            .. policy.Filings.Select(f => f.NoticeOverAt),
            .. document.Recipients.Select(r => r.Equivalence?.LastVerifiedAt).OfType<DateTimeOffset>().Select(at => LegalDates.OneYearAfter(at.UtcTicks)),
        ];
    }
}

/// <summary>One era of a version.</summary>
/// <param name="Number">Its place among them.</param>
/// <param name="From">Its first instant, in UTC ticks.</param>
/// <param name="Until">Where the next one begins.</param>
internal sealed record Era(int Number, long From, long Until)
{
    internal bool Contains(long at) => From <= at && at < Until;
}
