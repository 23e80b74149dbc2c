using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>Handling less: leaving out what the purpose, the contract, the filing or the request of the authority does not name.</summary>
internal static class DataRepairs
{
    internal static IEnumerable<Repair> Of(Situation situation, Decision explained)
    {
        var all = situation.Request.Data.Select(d => d.Value).ToList();
        foreach (var named in Limits(situation).Select(limit => limit.ToHashSet(StringComparer.Ordinal)))
        {
            var kept = all.Where(named.Contains).ToList();
            if (kept.Count > 0 && kept.Count < all.Count)
            {
                yield return new Repair($"Leave out {Failed.Quote(all.Except(kept))}.", situation with { Request = With(situation.Request, kept) });
            }
        }
    }

    private static IEnumerable<IEnumerable<string>> Limits(Situation situation)
    {
        if (situation.Version is not { } version)
        {
            yield break;
        }

        if (situation.EffectivePurpose is { } purpose)
        {
            yield return purpose.Data;
            yield return purpose.SettlementData;
        }

        if (situation.Recipient?.Contract is { } contract)
        {
            yield return contract.Data.Intersect(situation.EffectivePurpose?.Data ?? []);
        }

        foreach (var filing in version.OptOutFilings)
        {
            yield return filing.Data;
        }

        foreach (var claim in situation.Request.Claims)
        {
            yield return claim.Data.Select(d => d.Value);
        }

        if (situation.Request.AuthorityRequest is { } request)
        {
            yield return request.Data.Select(d => d.Value);
        }

        yield return version.DataCategories.Where(c => !c.MyNumber).Select(c => c.Id);
        yield return version.DataCategories.Where(c => c is { SpecialCare: SpecialCare.No, MyNumber: false }).Select(c => c.Id);
    }

    private static ProcessingRequest With(ProcessingRequest request, IReadOnlyList<string> data) => request.Asking([.. data.Select(d => new DataCategory(d))], request.Acquisition);
}
