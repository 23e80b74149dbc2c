using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Pictier.Consent.AspNetCore.Tests.Readme;

public sealed class NewsletterJob(IServiceScopeFactory scopes, IReaders readers, IMailer mailer, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var everyDay = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            await SendAsync(stoppingToken);
        }
        while (await everyDay.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var consent = scope.ServiceProvider.GetRequiredService<IConsentEngine>();

        // One reading of the ledger chooses whom to prepare for.
        foreach (var reader in await consent.FilterAsync(await readers.AllAsync(cancellationToken), Newsletter, cancellationToken))
        {
            var letter = await mailer.PrepareAsync(reader, cancellationToken);

            // Preparing took its time. What counts is the moment of use.
            if ((await consent.EvaluateAsync(Newsletter(reader), cancellationToken)).IsAllowed)
            {
                await mailer.SendAsync(letter, cancellationToken);
            }
        }
    }

    private static ProcessingRequest Newsletter(Reader reader) =>
        ProcessingRequest.Use(reader.Id, Purposes.Newsletter, [Data.Email]);
}
