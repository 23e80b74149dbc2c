using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pictier.Album.Website.People;
using Pictier.Album.Website.Photos;
using Pictier.Consent;

namespace Pictier.Album.Website.Pages;

/// <summary>The pictures of the member who is signed in.</summary>
[Authorize]
[RequestSizeLimit(UploadedPhotos.MaxBytes + 65_536)]
internal sealed class AlbumModel(IConsentEngine consent, PeopleStore people, PhotoStore photos, FaceGroups faces, UploadedPhotos uploads) : PageModel
{
    public IReadOnlyList<Photo> Photos { get; private set; } = [];

    /// <summary>Who looks alike; null where the member did not agree to be found by face.</summary>
    public IReadOnlyList<FaceGroups.Group>? Groups { get; private set; }

    public Decision Grouping { get; private set; }

    public string? Problem { get; private set; }

    public string NameOf(string person) => people.Find(person)?.Name ?? "?";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.MemberId() is not { } id || people.Find(id.Value) is not { } member)
        {
            return Redirect("/");
        }

        Photos = photos.OwnedBy(id);
        Grouping = await consent.EvaluateAsync(
            ProcessingRequest.Use(id, Purposes.FaceGrouping, [Data.Photo, Data.FaceTemplate]) with { DataSubjectFacts = member.Facts }, cancellationToken);
        Groups = Grouping.IsAllowed ? await faces.OfAsync(id, cancellationToken) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? picture, int left, int top, int width, int height, CancellationToken cancellationToken)
    {
        var member = people.Get(User);
        if (picture is { Length: > 0 and <= UploadedPhotos.MaxBytes })
        {
            using var content = new MemoryStream();
            await picture.CopyToAsync(content, cancellationToken);
            IReadOnlyList<Region> regions = width > 0 ? [new Region(member.Id, left, top, width, height)] : [];
            if (await uploads.AddAsync(member, content.ToArray(), regions, cancellationToken) is not null)
            {
                return Redirect("/album");
            }
        }

        Problem = Words.Of(HttpContext).Say("This is no picture that can be read, or you would stand outside of it.", "読み取れない画像か、位置が画像の外です。");
        return await OnGetAsync(cancellationToken);
    }
}
