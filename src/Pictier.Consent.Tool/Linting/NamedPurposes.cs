namespace Pictier.Consent.Tool.Linting;

/// <summary>A purpose that a contract, notice or service rule relies on.</summary>
/// <param name="By">What names it, for a sentence.</param>
/// <param name="Path">Where it is named.</param>
/// <param name="Purpose">The purpose.</param>
internal sealed record NamedPurposes(string By, string Path, string Purpose)
{
    internal static IEnumerable<NamedPurposes> Of(LintedPolicy policy) => policy.Contracts
        .SelectMany(c => Each($"The contract with `{c.Recipient.Id}`", c.Path, c.Contract.Purposes))
        .Concat(policy.ServiceRules.SelectMany(s => Each($"The service rule `{s.Item.Id}`", s.Path, s.Item.Purposes)))
        .Concat(policy.Notices.SelectMany(n => Each($"The joint-use notice `{n.Item.Id}`", n.Path, n.Item.Purposes)));

    private static IEnumerable<NamedPurposes> Each(string by, string path, IReadOnlyList<string> purposes) =>
        purposes.Select((purpose, i) => new NamedPurposes(by, $"{path}.purposes[{i}]", purpose));
}
