using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Auditing;

/// <summary>What it costs to record decisions in the ledger's database: the same decisions, with auditing off, counting, and one by one.</summary>
internal static class AuditBenchmark
{
    private const int People = 1000;

    private const string Policy = """
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "bench", "version": "1", "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "email", "specialCare": "no" } ],
          "purposes": [ { "id": "support", "clause": "2.1(2)", "incidental": true, "data": [ "email" ] }, { "id": "ads", "clause": "none" } ]
        }
        """;

    internal static async Task RunAsync(Action<PictierConsentBuilder> use)
    {
        Console.WriteLine("| decisions | at a time | auditing | decisions/s | us each | of CPU, both cores |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var isWarm in new[] { false, true })
        {
            foreach (var scope in new[] { AuditScope.Nothing, AuditScope.DenialsAndReliance, AuditScope.Everything })
            {
                await RunAsync(use, scope, isWarm);
            }
        }
    }

    // The first round compiles the code; only what a service that has run for a while does is printed.
    private static async Task RunAsync(Action<PictierConsentBuilder> use, AuditScope scope, bool isWarm)
    {
        await using var services = Services(use, scope);
        await FillAsync(services.GetRequiredService<IConsentStore>());
        await using var request = services.CreateAsyncScope();
        var engine = request.ServiceProvider.GetRequiredService<IConsentEngine>();

        // A single caller waits for the disk each time; callers at the same time, and lists, share a write.
        await RunAsync(engine, "support", 100_000, callers: 256, list: 1, scope, isWarm);
        await RunAsync(engine, "ads", scope == AuditScope.Nothing ? 100_000 : 2_000, callers: 1, list: 1, scope, isWarm);
        await RunAsync(engine, "ads", 100_000, callers: 64, list: 1, scope, isWarm);
        await RunAsync(engine, "ads", 200_000, callers: 512, list: 1, scope, isWarm);
        await RunAsync(engine, "ads", 500_000, callers: 4, list: 500, scope, isWarm);
    }

    private static ServiceProvider Services(Action<PictierConsentBuilder> use, AuditScope scope)
    {
        var services = new ServiceCollection();
        use(services.AddPictierConsent(o =>
        {
            o.PolicyDocuments.Add(ConsentPolicy.Parse(Policy).Versions[0]);
            o.Audit.Scope = scope;
        }));
        return services.BuildServiceProvider();
    }

    private static async Task FillAsync(IConsentStore ledger)
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        (await ledger.AppendAsync([.. Enumerable.Range(0, People).Select(n => new LedgerEntry($"e{n}", new ConsentGiven
        {
            DataSubject = Person(n),
            At = at,
            Consent = $"c{n}",
            Operations = ConsentOperations.Use,
            Purposes = ["ads"],
            Data = ["email"],
            NoticeShownAt = at,
            IdentityConfirmed = true,
            Method = ConsentMethod.Click,
            Evidence = "click",
        }))])).EnsureAppended();
        await ledger.ReadAsync([Person(0)]);
    }

    private static DataSubjectId Person(int n) => new($"person-{n % People}");

    private static async Task RunAsync(IConsentEngine engine, string purpose, int decisions, int callers, int list, AuditScope scope, bool isWarm)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var done = 0; done < decisions / callers; done += list)
            {
                if (list == 1)
                {
                    Check(await engine.EvaluateAsync(Request(caller + done, purpose)));
                }
                else
                {
                    var evaluated = await engine.EvaluateAsync([.. Enumerable.Range(done, list).Select(n => Request(n, purpose))]);
                    Check(evaluated[^1].Decision);
                }
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        // On a machine that others use too, what a decision takes of the processor says more than the time that went by.
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        if (isWarm)
        {
            var kind = purpose == "ads" ? "by consent" : "plain";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {decisions:N0} {kind} | {callers}{(list == 1 ? string.Empty : $" lists of {list}")} | {Words(scope)} | {decisions / seconds:N0} | {seconds / decisions * 1e6:N1} | {used / decisions * 1e6:N1} |"));
        }
    }

    private static ProcessingRequest Request(int n, string purpose) => ProcessingRequest.Use(Person(n), new(purpose), [new("email")]);

    private static void Check(Decision decision)
    {
        if (!decision.IsAllowed)
        {
            throw new InvalidOperationException($"Measured is a service that works; the decision is {decision}.");
        }
    }

    private static string Words(AuditScope scope) => scope switch
    {
        AuditScope.Nothing => "off",
        AuditScope.Everything => "everything",
        _ => "default",
    };
}
