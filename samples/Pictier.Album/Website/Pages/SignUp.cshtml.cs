using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pictier.Album.Website.People;
using Pictier.Consent;
using Pictier.Consent.Policies;

namespace Pictier.Album.Website.Pages;

/// <summary>Signing up: the purposes are told before anything is entered (2.1; APPI 21(2)), then the member is asked what needs consent.</summary>
internal sealed class SignUpModel(ConsentPolicy policy, IConsentEngine consent, PeopleStore people, TimeProvider time) : PageModel
{
    [BindProperty]
    public string Name { get; set; } = string.Empty;

    [BindProperty]
    public string Email { get; set; } = string.Empty;

    [BindProperty]
    public string BirthDate { get; set; } = string.Empty;

    [BindProperty]
    public string Address { get; set; } = string.Empty;

    public string? Problem { get; private set; }

    public IEnumerable<PurposeDocument> Declared =>
        policy.Versions[^1].Purposes.Where(p => p.Clause is PurposeClause.Services or PurposeClause.Incidental && p.Data.Any(d => d is "name" or "email"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (string.IsNullOrWhiteSpace(Name) || !Email.Contains('@', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(Address)
            || !DateOnly.TryParseExact(BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born > today)
        {
            Problem = Words.Of(HttpContext).Say("Please fill in everything.", "すべての項目を入力してください。");
            return Page();
        }

        var id = PeopleStore.NewId();
        var person = new Person(id, Name.Trim(), Email.Trim(), born, Address.Trim(), $"tok-{id}");
        var decision = await consent.EvaluateAsync(
            ProcessingRequest.Acquire(person.DataSubject, Purposes.Album, [Data.Name, Data.Email, Data.UserId], Acquisitions.HandedOver) with { DataSubjectFacts = person.Facts },
            cancellationToken);
        if (!decision.IsAllowed)
        {
            Problem = decision.Message;
            return Page();
        }

        people.Add(person);
        await HttpContext.SignInAsync(person);
        return Redirect("/privacy");
    }
}
