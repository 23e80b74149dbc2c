using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pictier.Album.Website.People;
using Pictier.Consent;

namespace Pictier.Album.Website.Pages;

/// <summary>The first page: what the album does with the member's data right now, or who may sign in.</summary>
internal sealed class IndexModel(IConsentEngine consent, PeopleStore people, AlbumOptions options) : PageModel
{
    /// <summary>Something that the album would do, with what the engine says of it.</summary>
    public sealed record Use(string Id, string English, string Japanese, string? Action, Decision Decision);

    public Person? Person { get; private set; }

    public bool IsOffice => User.IsInRole(AlbumWebsite.PrivacyOffice);

    public IReadOnlyList<Use> Uses { get; private set; } = [];

    public IReadOnlyList<Person> DemoPeople => options.Demo ? [.. People.DemoPeople.Ids.Select(people.Find).OfType<Person>()] : [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Person = User.MemberId() is { } id ? people.Find(id.Value) : null;
        if (Person is null)
        {
            return;
        }

        (string Id, string English, string Japanese, string? Action, ProcessingRequest Request)[] asked =
        [
            ("album", "Keeping your pictures", "写真の保管", null, ProcessingRequest.Use(Person.DataSubject, Purposes.Album, [Data.Photo])),
            ("recommendations", "Recommending places", "場所のおすすめ", null, ProcessingRequest.Use(Person.DataSubject, Purposes.Recommendations, [Data.Photo, Data.Location])),
            ("face-grouping", "Grouping pictures by face", "顔による写真の分類", null, ProcessingRequest.Use(Person.DataSubject, Purposes.FaceGrouping, [Data.Photo, Data.FaceTemplate])),
            ("newsletter", "Sending you the newsletter", "メールマガジンの送信", null, ProcessingRequest.Use(Person.DataSubject, Purposes.Newsletter, [Data.Email])),
            ("printing", "Sending pictures to the print partner", "プリント業者への写真の提供", "/api/prints", ProcessingRequest.Provide(Person.DataSubject, Purposes.Printing, [Data.Name, Data.Address, Data.Photo], to: Recipients.PrintPartner)),
            ("billing", "Charging the subscription", "利用料金の請求", "/api/invoices", ProcessingRequest.Provide(Person.DataSubject, Purposes.Billing, [Data.Name, Data.CardToken], to: Recipients.PaymentAgent)),
            ("cloud", "Storing copies with a contractor in the United States", "米国の委託先での保管", null, ProcessingRequest.Entrust(Person.DataSubject, Purposes.Album, [Data.UserId, Data.Photo], to: Recipients.UsCloud)),
        ];
        var decided = await consent.EvaluateAsync([.. asked.Select(a => a.Request with { DataSubjectFacts = Person.Facts })], cancellationToken);
        Uses = [.. asked.Zip(decided, (a, d) => new Use(a.Id, a.English, a.Japanese, a.Action, d.Decision))];
    }

    public async Task<IActionResult> OnPostSignInAsync(string id)
    {
        if (DemoPeople.FirstOrDefault(p => p.Id == id) is not { } person)
        {
            return BadRequest();
        }

        await HttpContext.SignInAsync(person);
        return Redirect("/");
    }

    public async Task<IActionResult> OnPostOfficeAsync()
    {
        if (!options.Demo)
        {
            return BadRequest();
        }

        await HttpContext.SignInOfficeAsync();
        return Redirect("/privacy-desk");
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await HttpContext.SignOutAsync();
        return Redirect("/");
    }
}
