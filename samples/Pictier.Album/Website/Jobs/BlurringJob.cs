using Pictier.Album.Website.Photos;
using Pictier.Consent;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Album.Website.Jobs;

/// <summary>Carries out blurring that was granted (section 5): the person's regions are averaged away in every picture that shows them.</summary>
internal sealed partial class BlurringJob(
    PhotoStore photos, ISubjectRequestLog requests, AlbumOptions options, TimeProvider time, ILogger<BlurringJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.JobInterval, time);
        do
        {
            try
            {
                await BlurAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A request that could not be carried out now is carried out at the next look.
                LogFailure(failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task BlurAsync(CancellationToken cancellationToken)
    {
        foreach (var person in photos.All.SelectMany(p => p.Regions).Where(r => !r.IsBlurred).Select(r => new DataSubjectId(r.Person)).Distinct())
        {
            var cases = await requests.FindOfAsync(person, cancellationToken);
            if (cases.Any(c => c.Decided is { Reason: ReasonCode.RequestBlurring }))
            {
                LogBlurred(photos.Blur(person));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A person was blurred in {Photos} pictures, as was granted.")]
    private partial void LogBlurred(int photos);

    [LoggerMessage(Level = LogLevel.Error, Message = "Blurring failed ({Failure}); it is tried again.")]
    private partial void LogFailure(string failure);
}
