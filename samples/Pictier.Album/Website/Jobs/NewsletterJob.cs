using Pictier.Album.Website.People;
using Pictier.Consent;

namespace Pictier.Album.Website.Jobs;

/// <summary>
/// Sends newsletters: it filters all members at once, and asks again for each at the moment of sending, since who withdraws while the
/// queue is worked off must not be written to.
/// </summary>
internal sealed partial class NewsletterJob(
    NewsletterQueue queue, IServiceScopeFactory scopes, PeopleStore people, AlbumOptions options, ILogger<NewsletterJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var subject in queue.ReadAllAsync(stoppingToken))
        {
            await SendAsync(subject, stoppingToken);
        }
    }

    private static ProcessingRequest Newsletter(Person reader) =>
        ProcessingRequest.Use(reader.DataSubject, Purposes.Newsletter, [Data.Email]) with { DataSubjectFacts = reader.Facts };

    private async Task SendAsync(string subject, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var consent = scope.ServiceProvider.GetRequiredService<IConsentEngine>();
        var readers = await consent.FilterAsync(people.All, Newsletter, cancellationToken);
        var sent = 0;
        foreach (var reader in readers)
        {
            if ((await consent.EvaluateAsync(Newsletter(reader), cancellationToken)).IsAllowed)
            {
                var mail = $"To: {reader.Email}\nSubject: {subject.ReplaceLineEndings(" ")}\n\nYou get this since you agreed to it. To stop: /privacy\n";
                AtomicFile.Write(Path.Combine(options.Folder("outbox"), $"{Guid.NewGuid():N}.eml"), System.Text.Encoding.UTF8.GetBytes(mail));
                sent++;
            }
        }

        LogSent(sent, people.All.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The newsletter was sent to {Sent} of {Members} members.")]
    private partial void LogSent(int sent, int members);
}
