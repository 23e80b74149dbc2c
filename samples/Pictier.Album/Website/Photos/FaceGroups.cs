using Pictier.Consent;
using SkiaSharp;

namespace Pictier.Album.Website.Photos;

/// <summary>
/// Groups the pictures of an album by who looks alike. The features are those of the people in the pictures, so each of them is asked
/// for, not only the one whose album it is.
/// </summary>
internal sealed class FaceGroups(IConsentEngine consent, PhotoStore photos, People.PeopleStore people)
{
    /// <summary>Pictures that show somebody who looks alike.</summary>
    public sealed record Group(IReadOnlyList<string> Photos);

    public async ValueTask<IReadOnlyList<Group>> OfAsync(DataSubjectId owner, CancellationToken cancellationToken)
    {
        var shown = photos.OwnedBy(owner).SelectMany(photo => photo.Regions.Where(r => !r.IsBlurred).Select(region => (Photo: photo, Region: region))).ToList();
        var allowed = await consent.FilterAsync(shown, face => Grouping(face.Region.Person), cancellationToken);
        var groups = new List<(FaceTemplate First, List<string> Photos)>();
        foreach (var inPhoto in allowed.GroupBy(face => face.Photo))
        {
            using var picture = SKBitmap.Decode(photos.PictureOf(inPhoto.Key));
            foreach (var (photo, region) in inPhoto)
            {
                var template = FaceTemplate.Of(picture, region);
                var alike = groups.Find(g => g.First.IsLike(template));
                if (alike.Photos is null)
                {
                    groups.Add((template, [photo.Id]));
                }
                else if (!alike.Photos.Contains(photo.Id))
                {
                    alike.Photos.Add(photo.Id);
                }
            }
        }

        return [.. groups.Select(g => new Group(g.Photos))];
    }

    private ProcessingRequest Grouping(string person) =>
        ProcessingRequest.Use(new DataSubjectId(person), Purposes.FaceGrouping, [Data.Photo, Data.FaceTemplate]) with
        {
            DataSubjectFacts = people.Find(person)?.Facts ?? DataSubjectFacts.Unknown,
        };
}
