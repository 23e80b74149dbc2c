using Pictier.Album.Website.People;
using Pictier.Consent;

namespace Pictier.Album.Website.Photos;

/// <summary>Takes pictures into an album.</summary>
internal sealed class UploadedPhotos(IConsentEngine consent, PhotoStore photos)
{
    /// <summary>The most bytes of one upload.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <exception cref="ConsentDeniedException">The picture may not be acquired.</exception>
    public async ValueTask<Photo?> AddAsync(Person owner, byte[] upload, IReadOnlyList<Region> regions, CancellationToken cancellationToken)
    {
        await consent.EnsureAllowedAsync(
            ProcessingRequest.Acquire(owner.DataSubject, Purposes.Album, [Data.Photo], Acquisitions.HandedOver) with { DataSubjectFacts = owner.Facts }, cancellationToken);
        return regions.All(r => r.IsValid) && Picture.Normalise(upload) is { } picture ? photos.Add(owner.Id, picture, regions) : null;
    }
}
