using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

/// <summary>One promise of a ledger, and how to see whether a store keeps it.</summary>
/// <param name="Name">The promise, as a sentence.</param>
/// <param name="Run">Throws <see cref="ContractBrokenException"/> when the promise is not kept. It is given a new, empty store and the store's clock.</param>
public sealed record LedgerContractCase(string Name, Func<IConsentStore, FixedClock, Task> Run)
{
    /// <summary>The name with underscores, as test runners show it.</summary>
    public override string ToString() => Name.Replace(' ', '_');
}
