using Microsoft.Playwright;
using Pictier.Consent.BrowserTests.Axe;

namespace Pictier.Consent.BrowserTests.Album;

/// <summary>WCAG 2.2 AA on every page of the album, wide and narrow, light and dark, in both languages.</summary>
public sealed class AlbumAccessibilityTests
{
    [TestCase("en-GB", ColorScheme.Light, 1200)]
    [TestCase("ja-JP", ColorScheme.Dark, 375)]
    public async Task Every_page_of_the_album(string locale, ColorScheme scheme, int width)
    {
        await using var site = await AlbumSite.StartAsync();
        await using var stranger = new Closing(await Visits.OpenAsync(site.Address, locale, scheme: scheme, width: width));
        await LookAsync(stranger.Page, locale, "/", "/sign-up");
        await using var member = new Closing(await site.SignInAsync("Hanako", locale, scheme: scheme, width: width));
        await LookAsync(member.Page, locale, "/", "/album", "/privacy");
    }

    private static async Task LookAsync(IPage page, string locale, params string[] paths)
    {
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await page.PictureAsync($"{await page.TitleAsync()}-{locale}");
            (await Accessibility.ViolationsAsync(page)).Should().BeEmpty(path);
            (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).Should().BeTrue(path);
        }
    }
}
