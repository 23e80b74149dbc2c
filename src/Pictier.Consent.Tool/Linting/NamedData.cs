namespace Pictier.Consent.Tool.Linting;

/// <summary>A list of data in a policy.</summary>
/// <param name="By">What has the list, for a sentence.</param>
/// <param name="Path">Where the list is.</param>
/// <param name="Data">The categories.</param>
/// <param name="Purposes">The purposes that must need the data; null where the list is not for purposes of its own.</param>
internal sealed record NamedData(string By, string Path, IReadOnlyList<string> Data, IReadOnlyList<string>? Purposes)
{
    /// <summary>Every list of data: of purposes, contracts, service rules, filings and notices.</summary>
    internal static IEnumerable<NamedData> Of(LintedPolicy policy) => policy.Purposes
        .Select(p => new NamedData($"The purpose `{p.Item.Id}`", $"{p.Path}.data", p.Item.Data, null))
        .Concat(policy.Contracts.Select(c => new NamedData($"The contract with `{c.Recipient.Id}`", $"{c.Path}.data", c.Contract.Data, c.Contract.Purposes)))
        .Concat(policy.ServiceRules.Select(s => new NamedData($"The service rule `{s.Item.Id}`", $"{s.Path}.data", s.Item.Data, s.Item.Purposes)))
        .Concat(policy.Filings.Select(f => new NamedData($"The filing `{f.Item.Id}`", $"{f.Path}.data", f.Item.Data, null)))
        .Concat(policy.Notices.Select(n => new NamedData($"The joint-use notice `{n.Item.Id}`", $"{n.Path}.data", n.Item.Data, n.Item.Purposes)));
}
