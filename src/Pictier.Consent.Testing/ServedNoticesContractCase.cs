using Pictier.Consent.Notices;

namespace Pictier.Consent.Testing;

/// <summary>One promise of a store of notices served, and how to see whether a store keeps it.</summary>
/// <param name="Name">The promise, as a sentence.</param>
/// <param name="Run">Throws <see cref="ContractBrokenException"/> when the promise is not kept. It is given a new, empty store.</param>
public sealed record ServedNoticesContractCase(string Name, Func<IServedNotices, Task> Run)
{
    /// <summary>The name with underscores, as test runners show it.</summary>
    public override string ToString() => Name.Replace(' ', '_');
}
