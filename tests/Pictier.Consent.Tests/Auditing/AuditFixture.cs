using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Auditing;

/// <summary>A service that uses and provides data of two people, of whom one consented.</summary>
internal static class AuditFixture
{
    internal const string PolicyText = """
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "audited", "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "email", "specialCare": "no" }, { "id": "name", "specialCare": "no" } ],
          "purposes": [ { "id": "support", "clause": "2.1(2)", "incidental": true, "data": [ "email" ] }, { "id": "ads", "clause": "none" } ],
          "recipients": [ { "id": "printer", "kind": "other-third-party", "country": "JP" } ]
        }
        """;

    internal static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    internal static readonly DataSubjectId Hanako = new("hanako");
    internal static readonly DataSubjectId Taro = new("taro");

    internal static ConsentPolicy Policy { get; } = ConsentPolicy.Parse(PolicyText);

    internal static ConsentLedger Said { get; } = ConsentLedger.Parse("""
        {"event":"consent-given","subject":"hanako","consent":"c1","operations":["use","provide-domestic"],"purposes":["ads"],"data":["email"],"recipients":{"any":true},"noticeShownAt":"2026-01-01T00:00:00Z","at":"2026-01-01T00:00:00Z","identityConfirmed":true,"method":"click","evidence":"e1"}
        """);

    /// <summary>A plain use: a declared purpose alone permits it.</summary>
    internal static ProcessingRequest Plain(DataSubjectId person) => ProcessingRequest.Use(person, new("support"), [new("email")]);

    /// <summary>A use that needs consent.</summary>
    internal static ProcessingRequest Advertise(DataSubjectId person) => ProcessingRequest.Use(person, new("ads"), [new("email")]);

    /// <summary>A provision that needs consent, and a record.</summary>
    internal static ProcessingRequest Provide(DataSubjectId person) => ProcessingRequest.Provide(person, new("ads"), [new("email")], new("printer"));

    internal static ServiceProvider Services(IAuditLog? log, Action<ConsentOptions>? configure = null, Action<PictierConsentBuilder>? build = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? new FakeTimeProvider(Now));
        var builder = services.AddPictierConsent(options =>
        {
            options.PolicyDocuments.Add(Policy.Versions[0]);
            options.ObligationsHandledElsewhere.Add(Obligation.RecordProvision);
            configure?.Invoke(options);
        });
        build?.Invoke(builder);
        builder.UseLedger(Said);
        if (log is not null)
        {
            builder.UseAuditLog(log);
        }

        return services.BuildServiceProvider(validateScopes: true);
    }

    internal static async Task<Decision> EvaluateAsync(this ServiceProvider services, ProcessingRequest request)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IConsentEngine>().EvaluateAsync(request);
    }

    internal static async Task<IReadOnlyList<Decision>> EvaluateAsync(this ServiceProvider services, params ProcessingRequest[] requests)
    {
        await using var scope = services.CreateAsyncScope();
        var evaluated = await scope.ServiceProvider.GetRequiredService<IConsentEngine>().EvaluateAsync(requests);
        return [.. evaluated.Select(e => e.Decision)];
    }

    internal static AuditedDecision Recorded(ProcessingRequest request, ConsentHistory history) => new()
    {
        Request = request,
        Decision = Policy.Decide(request, history, Now),
        PolicySha256 = Policy.Sha256,
        Known = new(history.Events.Count, null),
    };

    /// <summary>Entries to fill a log with, each different.</summary>
    internal static IReadOnlyList<AuditEntry> Entries(int count) =>
        [.. Enumerable.Range(1, count).Select(n => AuditEntry.Of(Recorded(Advertise(new($"person-{n}")) with { Id = $"q{n}" }, ConsentHistory.Empty)))];
}
