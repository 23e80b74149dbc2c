using Pictier.Album.Website.People;
using Pictier.Album.Website.Photos;
using Pictier.Consent;

namespace Pictier.Album.Website.Jobs;

/// <summary>Hands pictures to the storage contractor in the United States (4.2, 3.3(2)), each asked for at the moment it is handed over.</summary>
internal sealed partial class CloudCopyJob(
    PhotoStore photos, PeopleStore people, IServiceScopeFactory scopes, AlbumOptions options, TimeProvider time, ILogger<CloudCopyJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.JobInterval, time);
        do
        {
            try
            {
                await CopyAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CopyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var consent = scope.ServiceProvider.GetRequiredService<IConsentEngine>();
        foreach (var photo in photos.All.Where(p => !p.IsInCloud))
        {
            if (people.Find(photo.Owner) is not { } owner)
            {
                continue;
            }

            var entrusting = ProcessingRequest.Entrust(owner.DataSubject, Purposes.Album, [Data.UserId, Data.Photo], to: Recipients.UsCloud);
            if ((await consent.EvaluateAsync(entrusting with { DataSubjectFacts = owner.Facts }, cancellationToken)).IsAllowed)
            {
                AtomicFile.Write(Path.Combine(options.Folder("us-cloud"), $"{photo.Id}.jpg"), photos.PictureOf(photo));
                photos.MarkInCloud(photo);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Handing pictures to the contractor failed ({Failure}); it is tried again.")]
    private partial void LogFailure(string failure);
}
