using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Pictier.Album.Website;

namespace Pictier.Consent.BrowserTests.Album;

/// <summary>The sample album, started as its users start it, in a folder of its own.</summary>
internal sealed class AlbumSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private AlbumSite(WebApplication app, string folder) => (this.app, Folder) = (app, folder);

    internal string Folder { get; }

    internal Uri Address => new(app.Urls.Single());

    internal IServiceProvider Services => app.Services;

    internal static async Task<AlbumSite> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("pictier-album-").FullName;
        var app = AlbumWebsite.Build(
            ["--urls", "http://127.0.0.1:0", "--Album:Data", folder, "--Album:JobInterval", "00:00:00.1", .. options],
            builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        return new AlbumSite(app, folder);
    }

    /// <summary>Somebody with a browser, who signed in as one of the demo people.</summary>
    internal async Task<IPage> SignInAsync(string name, string locale = "en-GB", bool withScript = true, ColorScheme scheme = ColorScheme.Light, int width = 1200)
    {
        var page = await Visits.OpenAsync(Address, locale, withScript, scheme, width);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        return page;
    }

    /// <summary>The files of one of the album's folders, when there are that many; the jobs make them.</summary>
    internal async Task<IReadOnlyList<string>> FilesAsync(string folder, string pattern, int count)
    {
        var path = Path.Combine(Folder, folder);
        for (var tries = 0; tries < 300; tries++)
        {
            var files = Directory.Exists(path) ? Directory.GetFiles(path, pattern) : [];
            if (files.Length >= count)
            {
                return files;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"There are no {count} files {pattern} in {folder}.");
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
