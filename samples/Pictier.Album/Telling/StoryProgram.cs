using Pictier.Consent;
using Pictier.Consent.Auditing;

namespace Pictier.Album.Telling;

/// <summary>The service without its website: a year of the album, told on the console.</summary>
internal static class StoryProgram
{
    internal static async Task RunAsync()
    {
        var builder = Host.CreateApplicationBuilder();

        // What a service needs: its policy, its ledger, and something done about each obligation.
        builder.Services
            .AddPictierConsent(options =>
            {
                options.Policies.Add("album.policy.json");
                options.Audit.Scope = AuditScope.Nothing; // a story that is told again and again proves nothing
                options.ObligationsHandledElsewhere.Add(Obligation.SuperviseContractor);
                options.ObligationsHandledElsewhere.Add(Obligation.VerifyEquivalenceYearly);
            })
            .UseLedgerFile("ledger.jsonl")
            .AddObligationHandler<RecordProvision>();
        builder.Services.AddSingleton<RecordOfProvision>();
        builder.Services.AddScoped<AlbumService>();

        // What the story needs besides: its own time, and a page to be printed on.
        var clock = new StoryClock();
        var inColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(new Page(Console.Out, inColour));
        builder.Services.AddSingleton(Story.Load());
        builder.Services.AddScoped<StoryTeller>();
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);

        // Starting checks the policy and the ledger: if one is not valid, the host does not start, and every error is listed.
        using var host = builder.Build();
        await host.StartAsync();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var teller = scope.ServiceProvider.GetRequiredService<StoryTeller>();
            teller.TellTitle();
            await teller.TellAsync("Hanako joins", "Her family");
            await teller.TellEveningAsync();
            await teller.TellAsync("No means no", "Hanako changes her mind", "The court, and a year later");
            teller.TellRecord();
        }

        await host.StopAsync();
    }
}
