using System.Text.Json;
using Microsoft.Playwright;
using Pictier.Album.Website.Photos;
using SkiaSharp;

namespace Pictier.Consent.BrowserTests.Album;

/// <summary>What the album does by itself: grouping by face, the newsletter, the copies abroad, and blurring that was granted.</summary>
public sealed class AlbumServiceTests
{
    private AlbumSite site = null!;

    [SetUp]
    public async Task An_album() => site = await AlbumSite.StartAsync();

    [TearDown]
    public ValueTask The_album_is_closed() => site.DisposeAsync();

    [Test]
    public async Task Faces_are_found_of_those_who_agreed_and_of_nobody_else()
    {
        await using var visit = new Closing(await site.SignInAsync("Hanako"));
        (await visit.Page.APIRequest.GetAsync("/api/faces")).Status.Should().Be(403);

        await AgreeAsync(visit.Page, "face-grouping");
        (await GroupsAsync(visit.Page)).Should().Equal([2], "Hanako is in both pictures, and Kenji did not agree");

        await using (var kenji = new Closing(await site.SignInAsync("Kenji")))
        {
            await AgreeAsync(kenji.Page, "face-grouping");
        }

        (await GroupsAsync(visit.Page)).Should().Equal([2, 2], "now both are found, each in both pictures");
    }

    [Test]
    public async Task A_denied_endpoint_tells_the_reason_and_nothing_about_the_person()
    {
        await using var visit = new Closing(await site.SignInAsync("Hanako"));
        var answer = await visit.Page.APIRequest.GetAsync("/api/faces");

        answer.Status.Should().Be(403);
        answer.Headers["content-type"].Should().StartWith("application/problem+json");
        (await answer.TextAsync()).Should().Contain("consent-missing").And.Contain("2.2").And.NotContain("hanako");
    }

    [Test]
    public async Task The_newsletter_goes_to_those_who_agreed()
    {
        await using (var hanako = new Closing(await site.SignInAsync("Hanako")))
        {
            await AgreeAsync(hanako.Page, "newsletter");
        }

        await using var office = new Closing(await site.SignInAsync("Privacy office"));
        await office.Page.GotoAsync("/office");
        await office.Page.FillAsync("input[name=subject]", "Spring in the album");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        var letters = await site.FilesAsync("outbox", "*.eml", 1);
        (await File.ReadAllTextAsync(letters.Should().ContainSingle().Subject)).Should().Contain("To: hanako@example.jp");
    }

    [Test]
    public async Task The_contractor_abroad_gets_copies() => (await site.FilesAsync("us-cloud", "*.jpg", 2)).Should().HaveCount(2);

    [Test]
    public async Task Granted_blurring_makes_the_person_unrecognisable_in_every_picture_and_in_the_copies()
    {
        await site.FilesAsync("us-cloud", "*.jpg", 2);
        var (kenji, hanako) = (DemoPictures.Regions[1], DemoPictures.Regions[0]);
        var before = Directory.GetFiles(Path.Combine(site.Folder, "photos"), "*.jpg").ToDictionary(f => f, f => (Kenji: Detail(f, kenji), Hanako: Detail(f, hanako)));

        await using (var visit = new Closing(await site.SignInAsync("Kenji")))
        {
            await visit.Page.GotoAsync("/privacy/requests/new");
            await visit.Page.GetByLabel("Blur or anonymise me").CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();
            await visit.Page.GetByRole(AriaRole.Status).WaitForAsync();
        }

        await using (var desk = new Closing(await site.SignInAsync("Privacy office")))
        {
            await desk.Page.GotoAsync("/privacy-desk");
            await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Blur or anonymise me" }).ClickAsync();
            await desk.Page.GetByLabel("The identity is confirmed").CheckAsync();
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Note it" }).ClickAsync();
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Decide", Exact = true }).ClickAsync();
        }

        foreach (var (file, detail) in before)
        {
            var copy = Path.Combine(site.Folder, "us-cloud", Path.GetFileName(file));
            await EventuallyAsync(() => Detail(file, kenji) < detail.Kenji / 8 && Detail(copy, kenji) < detail.Kenji / 8, "Kenji's face is averaged away");
            Detail(file, hanako).Should().BeGreaterThan(detail.Hanako / 2, "Hanako stays as she was");
        }

        await using var owner = new Closing(await site.SignInAsync("Hanako"));
        await owner.Page.GotoAsync("/album");
        await owner.Page.PictureAsync("album-blurred");
        (await owner.Page.GetByText("blurred").CountAsync()).Should().Be(2);
    }

    private static async Task AgreeAsync(IPage page, string notice)
    {
        await page.GotoAsync($"/privacy/notice?id={notice}");
        await page.GetByRole(AriaRole.Button, new() { Name = "I agree" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
    }

    private static async Task<IReadOnlyList<int>> GroupsAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync("/api/faces");
        using var groups = JsonDocument.Parse(await answer.TextAsync());
        return [.. groups.RootElement.EnumerateArray().Select(g => g.GetProperty("photos").GetArrayLength())];
    }

    // The mean difference of neighbouring pixels: of what was averaged away next to nothing is left.
    private static double Detail(string file, Region region)
    {
        using var picture = SKBitmap.Decode(File.ReadAllBytes(file));
        var place = region.In(picture);
        var (sum, count) = (0.0, 0);
        for (var y = place.Top; y < place.Bottom; y++)
        {
            for (var x = place.Left; x < place.Right - 1; x++)
            {
                sum += Math.Abs(picture.GetPixel(x, y).Green - picture.GetPixel(x + 1, y).Green);
                count++;
            }
        }

        return sum / count;
    }

    private static async Task EventuallyAsync(Func<bool> isSo, string because)
    {
        for (var tries = 0; tries < 300 && !isSo(); tries++)
        {
            await Task.Delay(100);
        }

        isSo().Should().BeTrue(because);
    }
}
