using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Pictier.Album.Website.Pages;

/// <summary>Where the office sends the newsletter.</summary>
[Authorize(AlbumWebsite.PrivacyOffice)]
internal sealed class OfficeModel(AlbumOptions options) : PageModel
{
    public int Sent => Directory.GetFiles(options.Folder("outbox"), "*.eml").Length;
}
