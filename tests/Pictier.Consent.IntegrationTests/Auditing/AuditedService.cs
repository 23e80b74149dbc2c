using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Hosting;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.Testing;

namespace Pictier.Consent.IntegrationTests.Auditing;

/// <summary>A service over a database, registered as an application would, whose decisions are recorded.</summary>
internal sealed class AuditedService : IAsyncDisposable
{
    internal const string PolicyText = """
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "audited", "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "email", "specialCare": "no" } ],
          "purposes": [ { "id": "support", "clause": "2.1(2)", "incidental": true, "data": [ "email" ] }, { "id": "ads", "clause": "none" } ],
          "recipients": [ { "id": "printer", "kind": "other-third-party", "country": "JP" } ]
        }
        """;

    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    internal static readonly DataSubjectId Hanako = new("hanako");

    private readonly ServiceProvider services;

    internal AuditedService(string connectionString, string? schema, bool pseudonyms = false, Action<ConsentOptions>? configure = null, ILoggerFactory? logging = null)
    {
        var collection = new ServiceCollection();
        if (logging is not null)
        {
            collection.AddSingleton(logging);
        }

        collection.AddSingleton<TimeProvider>(Clock);
        var builder = collection.AddPictierConsent(o =>
        {
            o.PolicyDocuments.Add(ConsentPolicy.Parse(PolicyText).Versions[0]);
            configure?.Invoke(o);
        });
        if (schema is null)
        {
            builder.UseSqlite(connectionString, o => With(o, pseudonyms));
        }
        else
        {
            builder.UsePostgreSql(connectionString, o =>
            {
                o.Schema = schema;
                With(o, pseudonyms);
            });
        }

        builder.AddObligationHandler<RecordProvision>();
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    internal FixedClock Clock { get; } = new(Now);

    internal IConsentStore Ledger => services.GetRequiredService<IConsentStore>();

    internal IServiceProvider Services => services;

    internal async Task<Decision> EvaluateAsync(ProcessingRequest request)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IConsentEngine>().EvaluateAsync(request);
    }

    internal async Task GiveConsentAsync(DataSubjectId person, string consent) => (await Ledger.AppendAsync([new LedgerEntry($"e-{consent}", new ConsentGiven
    {
        DataSubject = person,
        At = Now.AddDays(-1),
        Consent = consent,
        Operations = ConsentOperations.Use | ConsentOperations.ProvideDomestic,
        Purposes = ["ads"],
        Data = ["email"],
        Recipients = RecipientScope.Any,
        NoticeShownAt = Now.AddDays(-1),
        IdentityConfirmed = true,
        Method = ConsentMethod.Click,
        Evidence = "click-1",
    })])).EnsureAppended();

    internal async Task WithdrawAsync(DataSubjectId person, string consent) => (await Ledger.AppendAsync(
        [new LedgerEntry($"w-{consent}", new ConsentWithdrawn { DataSubject = person, At = Now.AddDays(-1).AddHours(1), Consent = consent })])).EnsureAppended();

    internal static ProcessingRequest Advertise(DataSubjectId person) => ProcessingRequest.Use(person, new("ads"), [new("email")]);

    internal static ProcessingRequest Provide(DataSubjectId person) => ProcessingRequest.Provide(person, new("ads"), [new("email")], new("printer"));

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static void With(Sql.SqlLedgerOptions options, bool pseudonyms)
    {
        if (pseudonyms)
        {
            options.StorePseudonyms(TestLedger.Key);
        }
    }
}
