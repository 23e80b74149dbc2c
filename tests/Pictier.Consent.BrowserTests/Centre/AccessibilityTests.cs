using Microsoft.Playwright;
using Pictier.Consent.AspNetCore.Tests;
using Pictier.Consent.BrowserTests.Axe;

namespace Pictier.Consent.BrowserTests.Centre;

/// <summary>WCAG 2.2 AA: every page in both languages, light and dark, wide and narrow.</summary>
public sealed class AccessibilityTests
{
    private PrivacySite site = null!;

    private static IEnumerable<string> Pages => CentrePages.All;

    [OneTimeSetUp]
    public async Task A_site_where_something_was_said()
    {
        site = await PrivacySite.StartAsync();
        await using var page = new Closing(await site.SignInAsync("hanako"));
        await page.Page.GotoAsync("/privacy/notice?id=recommendations");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "I agree" }).ClickAsync();
        await page.Page.GotoAsync("/privacy/objections");
        await page.Page.GetByLabel("Display name").CheckAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Object to these items" }).ClickAsync();
        await page.Page.GotoAsync("/privacy/requests/new");
        await page.Page.GetByLabel("Show me the data you hold about me").CheckAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();
    }

    [OneTimeTearDown]
    public async Task The_site_is_closed() => await site.DisposeAsync();

    [TestCaseSource(nameof(Pages))]
    public Task A_page_in_English(string path) => LookAsync(path, "en-GB", ColorScheme.Light, 1200, "en-light");

    [TestCaseSource(nameof(Pages))]
    public Task A_page_in_Japanese_on_a_phone_in_the_dark(string path) => LookAsync(path, "ja-JP", ColorScheme.Dark, 375, "ja-dark-phone");

    [TestCaseSource(nameof(Pages))]
    public Task A_page_in_Japanese(string path) => LookAsync(path, "ja-JP", ColorScheme.Light, 1200, "ja-light");

    [TestCaseSource(nameof(Pages))]
    public async Task Nothing_on_a_page_breaks_its_content_security_policy(string path)
    {
        await using var visit = new Closing(await site.SignInAsync("hanako"));
        var complaints = new List<string>();
        visit.Page.Console += (_, message) => complaints.Add(message.Text);
        visit.Page.PageError += (_, error) => complaints.Add(error);

        await visit.Page.GotoAsync(path);

        complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private async Task LookAsync(string path, string locale, ColorScheme scheme, int width, string look)
    {
        await using var visit = new Closing(await site.SignInAsync("hanako", locale, scheme: scheme, width: width));
        await visit.Page.GotoAsync(path);
        await visit.Page.PictureAsync($"{CentrePages.NameOf(path)}-{look}");

        (await Accessibility.ViolationsAsync(visit.Page)).Should().BeEmpty();
        (await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).Should().BeTrue("nothing is cut off at the side");
    }
}
