using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Where a recipient is.</summary>
internal enum Location
{
    Unknown = 0,
    Japan,
    Abroad,
}

/// <summary>A recipient of one version, with what is published, contracted and filed about it.</summary>
internal sealed class CompiledRecipient(
    RecipientDocument document, int number, int[] classes, bool isEquivalentAuthority, CompiledContract? contract, CompiledSuccession[] successions)
{
    internal string Id => document.Id;

    internal int Number => number;

    internal RecipientKind Kind => document.Kind;

    internal string Country => document.Country;

    internal int[] Classes => classes;

    internal Location Location { get; } = document switch
    {
        { HandlesDatabaseInJapan: true } or { Country: "JP" } => Location.Japan,
        { Country: RecipientDocument.UnknownCountry } => Location.Unknown,
        _ => Location.Abroad,
    };

    internal SettlementAnchor SettlementAnchor => document.SettlementAnchor;

    /// <summary>Whether the options list it as an organisation with equivalent authority.</summary>
    internal bool IsEquivalentAuthority => isEquivalentAuthority;

    internal CompiledContract? Contract => contract;

    internal CompiledSuccession[] Successions => successions;

    internal EquivalenceDocument? Equivalence => document.Equivalence;
}

/// <summary>An entrustment contract.</summary>
internal sealed class CompiledContract(EntrustmentContractDocument document, int[] purposes, ulong[] data)
{
    private readonly long from = document.From.UtcTicks;
    private readonly long to = document.To?.UtcTicks ?? long.MaxValue;

    internal EntrustmentContractDocument Document => document;

    internal ulong[] Data => data;

    internal bool IsInForceAt(long at) => from <= at && (document.To is null || at < to);

    internal bool Names(int purpose) => purposes.AsSpan().Contains(purpose);
}

/// <summary>A succession of business.</summary>
internal sealed class CompiledSuccession(SuccessionDocument document)
{
    internal long EffectiveAt { get; } = document.EffectiveAt.UtcTicks;

    internal string Business => document.Business;

    internal bool HasDueDiligenceContract => !string.IsNullOrWhiteSpace(document.DueDiligenceContract);
}
