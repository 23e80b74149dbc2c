using Pictier.Consent.Ledger;

namespace Pictier.Consent.IntegrationTests.Ledger;

/// <summary>What people say in these tests.</summary>
internal static class Said
{
    internal static readonly DateTimeOffset At = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    internal static LedgerEntry Consent(string who, string consent, string? evidence = "log/1") => new(
        $"e-{consent}",
        new ConsentGiven
        {
            DataSubject = new(who),
            At = At,
            Consent = consent,
            Operations = ConsentOperations.Use,
            Purposes = ["newsletter"],
            Data = ["email"],
            NoticeShownAt = At,
            IdentityConfirmed = true,
            Method = ConsentMethod.Checkbox,
            Evidence = evidence,
        });

    internal static LedgerEntry Withdrawal(string who, string consent) =>
        new($"w-{consent}", new ConsentWithdrawn { DataSubject = new(who), At = At.AddDays(1), Consent = consent });

    internal static LedgerEntry Erasure(string who, string restriction = "r1") =>
        new($"x-{restriction}", new RestrictionImposed { DataSubject = new(who), At = At.AddDays(2), Restriction = restriction, Kind = RestrictionKind.Erase });
}
