using Pictier.Consent.Json;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>The policies that several scenario files name, each read once.</summary>
internal sealed class PolicyShelf
{
    private readonly Dictionary<string, ConsentPolicy> policies = new(StringComparer.Ordinal);

    /// <summary>The policy of these versions; versions that stand in a scenario file itself are not kept.</summary>
    internal ConsentPolicy Load(IReadOnlyList<PolicyVersion> versions, DocumentLimits? limits)
    {
        if (versions.Any(v => v.File is null))
        {
            return Read(versions, limits);
        }

        var key = string.Join('\n', versions.Select(v => Path.GetFullPath(v.File!)));
        if (!policies.TryGetValue(key, out var policy))
        {
            policies.Add(key, policy = Read(versions, limits));
        }

        return policy;
    }

    private static ConsentPolicy Read(IReadOnlyList<PolicyVersion> versions, DocumentLimits? limits) =>
        ConsentPolicy.FromSources(versions.Select(v => v.Source ?? new SourceText(v.File!, File.ReadAllBytes(v.File!))), limits);
}

/// <summary>One version of a policy: in a file of its own, or in the scenario file itself.</summary>
/// <param name="File">The file; null when it stands in the scenario file.</param>
/// <param name="Source">Its text in the scenario file; null when it has a file.</param>
internal readonly record struct PolicyVersion(string? File, SourceText? Source);
