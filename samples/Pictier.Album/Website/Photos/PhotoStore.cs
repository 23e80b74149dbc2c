using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Pictier.Consent;

namespace Pictier.Album.Website.Photos;

/// <summary>The pictures, with a file each for where people are in them.</summary>
internal sealed class PhotoStore
{
    private readonly string folder;
    private readonly Lock writing = new();
    private readonly ConcurrentDictionary<string, Photo> photos = new(StringComparer.Ordinal);

    public PhotoStore(AlbumOptions options)
    {
        folder = options.Folder("photos");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            var photo = JsonSerializer.Deserialize<Photo>(File.ReadAllText(file))!;
            photos[photo.Id] = photo;
        }
    }

    public IReadOnlyList<Photo> All => [.. photos.Values.OrderBy(p => p.Id, StringComparer.Ordinal)];

    public Photo? Find(string id) => photos.GetValueOrDefault(id);

    public IReadOnlyList<Photo> OwnedBy(DataSubjectId member) => [.. All.Where(p => p.Owner == member.Value)];

    public byte[] PictureOf(Photo photo) => File.ReadAllBytes(PathOf(photo.Id));

    public Photo Add(string owner, byte[] picture, IReadOnlyList<Region> regions)
    {
        var photo = new Photo($"p-{RandomNumberGenerator.GetHexString(16, lowercase: true)}", owner, regions, IsInCloud: false);
        lock (writing)
        {
            AtomicFile.Write(PathOf(photo.Id), picture);
            Keep(photo);
        }

        return photo;
    }

    /// <summary>Makes a person unrecognisable in all pictures; those that the contractor has must be handed over anew.</summary>
    /// <returns>In how many pictures.</returns>
    public int Blur(DataSubjectId person)
    {
        lock (writing)
        {
            var shown = All.Where(p => p.Regions.Any(r => r.Person == person.Value && !r.IsBlurred)).ToList();
            foreach (var photo in shown)
            {
                // The picture first: a crash in between blurs once more, and leaves nobody recognisable.
                AtomicFile.Write(PathOf(photo.Id), Picture.Blur(PictureOf(photo), photo.Regions.Where(r => r.Person == person.Value)));
                Keep(photo with
                {
                    Regions = [.. photo.Regions.Select(r => r.Person == person.Value ? r with { IsBlurred = true } : r)],
                    IsInCloud = false,
                });
            }

            return shown.Count;
        }
    }

    /// <summary>Notes that the contractor has a copy of the picture as it was read.</summary>
    public void MarkInCloud(Photo asCopied)
    {
        lock (writing)
        {
            if (ReferenceEquals(Find(asCopied.Id), asCopied))
            {
                Keep(asCopied with { IsInCloud = true });
            }
        }
    }

    private string PathOf(string photo) => Path.Combine(folder, $"{photo}.jpg");

    private void Keep(Photo photo)
    {
        AtomicFile.Write(Path.Combine(folder, $"{photo.Id}.json"), JsonSerializer.SerializeToUtf8Bytes(photo));
        photos[photo.Id] = photo;
    }
}
