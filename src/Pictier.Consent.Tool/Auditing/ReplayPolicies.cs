namespace Pictier.Consent.Tool.Auditing;

/// <summary>
/// The policies under which a log may have been written: a service that later loaded a further version decided before with the versions
/// until then, so each of those sets is known by its hash.
/// </summary>
internal sealed class ReplayPolicies
{
    private readonly Dictionary<string, ConsentPolicy> known = new(StringComparer.Ordinal);
    private readonly ConsentPolicy all;

    /// <exception cref="InvalidDocumentException">A file is not a valid policy; every error is listed.</exception>
    internal ReplayPolicies(IReadOnlyList<string> files)
    {
        all = ConsentPolicy.Load(files);
        known[all.Sha256] = all;
        for (var versions = 1; versions < all.Versions.Count; versions++)
        {
            var earlier = ConsentPolicy.From(all.Versions.Take(versions));
            known[earlier.Sha256] = earlier;
        }
    }

    /// <summary>The policy of that hash, or all versions together when none of the sets has it.</summary>
    internal (ConsentPolicy Policy, bool IsSame) Find(string sha256) => known.TryGetValue(sha256, out var policy) ? (policy, true) : (all, false);
}
