using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Hosting;

/// <summary>A service provider with an engine over a small policy, as a service would register it.</summary>
internal static class EngineFixture
{
    internal const string Policy = """
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "hosting", "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "email", "specialCare": "no" } ],
          "purposes": [ { "id": "support", "clause": "2.1(2)", "incidental": true, "data": [ "email" ] }, { "id": "ads", "clause": "none" } ],
          "recipients": [ { "id": "printer", "kind": "other-third-party", "country": "JP" } ]
        }
        """;

    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    internal static readonly DataSubjectId Hanako = new("hanako");
    internal static readonly DataSubjectId Taro = new("taro");
    internal static readonly DataCategory Email = new("email");
    internal static readonly Purpose Ads = new("ads");
    internal static readonly Purpose Support = new("support");
    internal static readonly Recipient Printer = new("printer");

    internal static ConsentLedger Ledger { get; } = ConsentLedger.Parse("""
        {"event":"consent-given","subject":"hanako","consent":"c1","operations":["use","provide-domestic"],"purposes":["ads"],"data":["email"],"recipients":{"any":true},"noticeShownAt":"2026-01-01T00:00:00Z","at":"2026-01-01T00:00:00Z","identityConfirmed":true,"method":"click","evidence":"e1"}
        """);

    internal static ServiceProvider Services(Action<PictierConsentBuilder> build, Action<ConsentOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        build(services.AddPictierConsent(options =>
        {
            options.PolicyDocuments.Add(ConsentPolicy.Parse(Policy).Versions[0]);
            options.Audit.Scope = AuditScope.Nothing;
            configure?.Invoke(options);
        }));
        return services.BuildServiceProvider(validateScopes: true);
    }

    internal static async Task<T> WithEngine<T>(ServiceProvider services, Func<IConsentEngine, ValueTask<T>> use)
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IConsentEngine>());
    }
}
