using Microsoft.Playwright;
using Pictier.Consent.AspNetCore.Tests;

namespace Pictier.Consent.BrowserTests;

/// <summary>Somebody with a browser, who is signed in.</summary>
internal static class Visits
{
    internal static async Task<IPage> SignInAsync(
        this PrivacySite site, string person, string locale = "en-GB", bool withScript = true, ColorScheme scheme = ColorScheme.Light, int width = 1200, string role = "")
    {
        var page = await OpenAsync(site.Address, locale, withScript, scheme, width);
        await page.GotoAsync($"/sign-in?as={person}&role={role}");
        return page;
    }

    /// <summary>A new window of somebody who is not signed in.</summary>
    internal static async Task<IPage> OpenAsync(
        Uri address, string locale = "en-GB", bool withScript = true, ColorScheme scheme = ColorScheme.Light, int width = 1200)
    {
        var context = await Browser.Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            Locale = locale,
            JavaScriptEnabled = withScript,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    /// <summary>Keeps a picture of the page where somebody wants to look at it.</summary>
    internal static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PICTIER_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
