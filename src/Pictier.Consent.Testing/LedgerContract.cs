using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

/// <summary>What every ledger must keep, as cases that any test framework can run.</summary>
/// <example>
/// With NUnit:
/// <code>
/// [TestCaseSource(typeof(LedgerContract), nameof(LedgerContract.Cases))]
/// public async Task Keeps(LedgerContractCase promise)
/// {
///     var clock = LedgerContract.Clock();
///     await promise.Run(NewEmptyStore(clock), clock);
/// }
/// </code>
/// </example>
public static partial class LedgerContract
{
    /// <summary>The promises that every store keeps.</summary>
    public static IReadOnlyList<LedgerContractCase> Cases { get; } = [.. Appending(), .. Reading(), .. Following()];

    /// <summary>The promises of a store from which people can be erased.</summary>
    public static IReadOnlyList<LedgerContractCase> ErasureCases { get; } = [.. Erasing()];

    /// <summary>A clock for a store under test.</summary>
    public static FixedClock Clock() => new(Start);

    private static readonly DateTimeOffset Start = new(2026, 4, 1, 9, 0, 0, TimeSpan.FromHours(9));
    private static readonly DataSubjectId Hanako = new("hanako");
    private static readonly DataSubjectId Taro = new("taro");

    private static LedgerEntry Gives(DataSubjectId who, string consent, string? supersedes = null, string? id = null, DateTimeOffset? at = null) => new(
        id ?? $"e-{consent}",
        new ConsentGiven
        {
            DataSubject = who,
            At = at ?? Start,
            Consent = consent,
            Operations = ConsentOperations.Use | ConsentOperations.ProvideDomestic,
            Purposes = ["newsletter"],
            Data = ["email", "写真"],
            Recipients = new RecipientScope { Kinds = [RecipientKind.Contractor] },
            Foreign = new ForeignConsent { Countries = null },
            Notice = new Notice("n", "2", null, "ja"),
            NoticeShownAt = Start.AddTicks(-1),
            IdentityConfirmed = true,
            Method = ConsentMethod.Click,
            Evidence = "log/1",
            Supersedes = supersedes,
        });

    private static LedgerEntry Refuses(DataSubjectId who, string consent) => new(
        $"e-{consent}",
        new ConsentRefused { DataSubject = who, At = Start, Consent = consent, Operations = ConsentOperations.Use, Purposes = ["newsletter"] });

    private static LedgerEntry Withdraws(DataSubjectId who, string? consent, string id) =>
        new(id, new ConsentWithdrawn { DataSubject = who, At = Start.AddHours(1), Consent = consent });

    private static LedgerEntry Restricts(DataSubjectId who, string restriction, RestrictionKind kind = RestrictionKind.CeaseUse, DateTimeOffset? at = null) =>
        new($"e-{restriction}", new RestrictionImposed { DataSubject = who, At = at ?? Start, Restriction = restriction, Kind = kind });

    private static LedgerEntry Lifts(DataSubjectId who, string restriction, DateTimeOffset? at = null) =>
        new($"l-{restriction}", new RestrictionLifted { DataSubject = who, At = at ?? Start.AddHours(1), Restriction = restriction });

    private static void Expect(bool kept, string otherwise)
    {
        if (!kept)
        {
            throw new ContractBrokenException(otherwise);
        }
    }

    private static void ExpectEqual<T>(T found, T expected, string what) =>
        Expect(EqualityComparer<T>.Default.Equals(found, expected), $"{what}: expected `{expected}`, found `{found}`.");

    // Histories are compared as the contract writes them: position and time of recording apart.
    private static void ExpectSaid(ConsentHistory history, params LedgerEntry[] expected)
    {
        var found = history.Events.Select(e => EventWriter.Write(e with { Sequence = null, RecordedAt = null })).ToList();
        var wanted = expected.Select(e => EventWriter.Write(e.Event)).ToList();
        Expect(found.SequenceEqual(wanted), $"The history is not what was appended.{Environment.NewLine}Expected: {string.Join(" ", wanted)}{Environment.NewLine}Found:    {string.Join(" ", found)}");
    }

    private static async Task ExpectRefusedAsync(IConsentStore store, AppendErrorKind kind, string path, params LedgerEntry[] batch)
    {
        var result = await store.AppendAsync(batch).ConfigureAwait(false);
        Expect(!result.IsAppended, "The batch was appended; it should have been refused.");
        Expect(result.Errors.Any(e => e.Kind == kind && e.Path == path), $"Expected an error `{kind}` at `{path}`; found: {string.Join(" ", result.Errors)}");
    }

    private static async Task<AppendResult> AppendAsync(IConsentStore store, params LedgerEntry[] batch) =>
        (await store.AppendAsync(batch).ConfigureAwait(false)).EnsureAppended();
}
