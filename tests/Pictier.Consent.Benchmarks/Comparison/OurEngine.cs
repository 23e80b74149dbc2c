using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>Our engine as a service has it: through dependency injection, all histories in memory, auditing off.</summary>
internal sealed class OurEngine : IDisposable
{
    private readonly ServiceProvider services;
    private readonly IServiceScope scope;

    internal OurEngine(ConsentPolicy policy, IConsentLedger ledger)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(new StandingClock());
        collection.AddPictierConsent(options =>
        {
            foreach (var version in policy.Versions)
            {
                options.PolicyDocuments.Add(version);
            }

            options.Audit.Scope = AuditScope.Nothing;
        }).UseLedger(ledger);
        services = collection.BuildServiceProvider();
        scope = services.CreateScope();
        Engine = scope.ServiceProvider.GetRequiredService<IConsentEngine>();
    }

    internal IConsentEngine Engine { get; }

    public void Dispose()
    {
        scope.Dispose();
        services.Dispose();
    }

    // The world's instant, so that every engine answers the same question.
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => ComparedWorld.Now;
    }
}
