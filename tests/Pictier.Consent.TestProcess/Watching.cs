using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.TestProcess;

/// <summary>
/// One of three services over one ledger: it withdraws the consents of every third person, and decides about all people all the time. It
/// tells when each withdrawal was acknowledged here, and when each person was last allowed and first denied here.
/// </summary>
public static class Watching
{
    /// <summary>How many services there are.</summary>
    public const int Processes = 3;

    private const int Ahead = 8;
    private static readonly DateTimeOffset At = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static PolicyDocument Policy { get; } = new()
    {
        Extends = "pictier/2020-10-01",
        Id = "watch",
        Version = "1",
        EffectiveFrom = new DateTimeOffset(2020, 10, 1, 0, 0, 0, TimeSpan.FromHours(9)),
        DataCategories = [new DataCategoryDocument { Id = "email", SpecialCare = SpecialCare.No }],
        Purposes = [new PurposeDocument { Id = "newsletter", Clause = PurposeClause.None, Data = ["email"] }],
    };

    /// <summary>The consent of a person.</summary>
    public static LedgerEntry Consent(int person) => new(
        $"consent {person}",
        new ConsentGiven
        {
            DataSubject = Person(person),
            At = At,
            Consent = $"c{person}",
            Operations = ConsentOperations.Use,
            Purposes = ["newsletter"],
            Data = ["email"],
            NoticeShownAt = At,
            IdentityConfirmed = true,
            Method = ConsentMethod.Checkbox,
            Evidence = "log/1",
        });

    internal static async Task<int> RunAsync(string connection, string schema, TimeSpan bound, int process, int count)
    {
        var services = new ServiceCollection();
        services.AddPictierConsent(o =>
        {
            o.PolicyDocuments.Add(Policy);

            // What is measured is how soon a withdrawal is obeyed, not how long a caller that asks all the time waits for its record.
            o.Audit.Scope = AuditScope.Nothing;
        }).UsePostgreSql(connection, o =>
        {
            o.Schema = schema;
            o.StorePseudonyms(Stores.Key);
            o.Resident(bound);
        });
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ResidentLedger>().LoadAsync();
        await using var scope = provider.CreateAsyncScope();
        var engine = scope.ServiceProvider.GetRequiredService<IConsentEngine>();

        // All services are ready before the first withdrawal.
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        var acknowledged = Task.Run(() => WithdrawAsync(provider.GetRequiredService<IConsentStore>(), process, count));
        var seen = await WatchAsync(engine, count);
        Print("acknowledged", await acknowledged);
        Print("allowed", seen.Allowed);
        Print("denied", seen.Denied);
        return 0;
    }

    private static DataSubjectId Person(int person) => new($"person {person}");

    private static async Task<long[]> WithdrawAsync(IConsentStore store, int process, int count)
    {
        var acknowledged = new long[count];
        for (var person = process; person < count; person += Processes)
        {
            (await store.AppendAsync([new($"withdrawal {person}", new ConsentWithdrawn { DataSubject = Person(person), At = At.AddDays(1), Consent = $"c{person}" })])).EnsureAppended();
            acknowledged[person] = Stopwatch.GetTimestamp();
            await Task.Delay(2);
        }

        return acknowledged;
    }

    private static async Task<(long[] Allowed, long[] Denied)> WatchAsync(IConsentEngine engine, int count)
    {
        var (allowed, denied) = (new long[count], new long[count]);
        var next = Enumerable.Range(0, Processes).ToArray();
        while (next.Any(n => n < count))
        {
            for (var process = 0; process < Processes; process++)
            {
                for (var person = next[process]; person < count && person <= next[process] + (Ahead * Processes); person += Processes)
                {
                    // The instant comes before the decision: an allow is charged with the earliest time at which it can have been made.
                    var before = Stopwatch.GetTimestamp();
                    var decision = await engine.EvaluateAsync(ProcessingRequest.Use(Person(person), new("newsletter"), [new("email")]));
                    if (decision.IsAllowed)
                    {
                        allowed[person] = before;
                    }
                    else if (decision.Reason == ReasonCode.ConsentWithdrawn && denied[person] == 0)
                    {
                        denied[person] = Stopwatch.GetTimestamp();
                    }
                }

                while (next[process] < count && denied[next[process]] != 0)
                {
                    next[process] += Processes;
                }
            }

            await Task.Delay(1);
        }

        return (allowed, denied);
    }

    private static void Print(string what, long[] times) =>
        Console.WriteLine($"{what} {string.Join(' ', times.Select(t => t.ToString(CultureInfo.InvariantCulture)))}");
}
