using Microsoft.Playwright;

namespace Pictier.Consent.BrowserTests.Album;

/// <summary>What the members of the sample album do, with a script and without, in English and in Japanese.</summary>
[TestFixture("en-GB", true)]
[TestFixture("ja-JP", false)]
public sealed class AlbumVisitTests(string locale, bool withScript)
{
    private bool Japanese => locale.StartsWith("ja", StringComparison.Ordinal);

    private AlbumSite site = null!;

    [SetUp]
    public async Task An_album() => site = await AlbumSite.StartAsync();

    [TearDown]
    public ValueTask The_album_is_closed() => site.DisposeAsync();

    [Test]
    public async Task Who_signs_up_and_agrees_is_obeyed_and_who_withdraws_on_the_very_next_request()
    {
        await using var visit = new Closing(await Visits.OpenAsync(site.Address, locale, withScript));
        var page = visit.Page;
        await page.GotoAsync("/sign-up");
        await page.FillAsync("input[name=name]", "Yuki");
        await page.FillAsync("input[name=email]", "yuki@example.jp");
        await page.FillAsync("input[name=birthDate]", "1995-05-05");
        await page.FillAsync("input[name=address]", "1-1 Odori, Sapporo");
        await page.GetByRole(AriaRole.Button, new() { Name = Say("Sign up", "登録する") }).ClickAsync();
        new Uri(page.Url).AbsolutePath.Should().Be("/privacy", "after signing up one is asked");
        await ExpectAsync(page, "recommendations", "consent-missing");

        await page.GotoAsync("/privacy/notice?id=recommendations");
        await page.GetByRole(AriaRole.Button, new() { Name = Say("I agree", "同意する"), Exact = true }).ClickAsync();
        await ExpectAsync(page, "recommendations", "consent");

        await page.GotoAsync("/privacy/notice?id=recommendations");
        await page.Locator("form[action$='/withdraw'] button").ClickAsync();
        await ExpectAsync(page, "recommendations", "consent-withdrawn");
    }

    [Test]
    public async Task Prints_are_ordered_only_by_who_agreed_and_the_print_partner_then_gets_them()
    {
        await using var visit = new Closing(await site.SignInAsync("Hanako", locale, withScript));
        var page = visit.Page;
        // 3.2 speaks: without a consent it is the filing that came nearest.
        await ExpectAsync(page, "printing", "opt-out-item-not-notified");
        (await page.Locator("[data-use=printing] button").CountAsync()).Should().Be(0);

        await page.GotoAsync("/privacy/notice?id=printing");
        await page.GetByRole(AriaRole.Button, new() { Name = Say("I agree", "同意する"), Exact = true }).ClickAsync();
        await ExpectAsync(page, "printing", "third-party-consent");
        await page.Locator("[data-use=printing] button").ClickAsync();

        var order = await File.ReadAllTextAsync((await site.FilesAsync("print-partner", "*.json", 1))[0]);
        order.Should().Contain("Hanako").And.NotContain("hanako@example.jp", "the partner needs no e-mail address");
    }

    [Test]
    public async Task A_child_cannot_agree_alone()
    {
        await using var visit = new Closing(await site.SignInAsync("Taro", locale, withScript));
        await visit.Page.GotoAsync("/privacy/notice?id=face-grouping");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = Say("I agree", "同意する"), Exact = true }).ClickAsync();

        // C10: born in 2015, so younger than 16.
        await ExpectAsync(visit.Page, "face-grouping", "consent-capacity");
    }

    private string Say(string english, string japanese) => Japanese ? japanese : english;

    private static async Task ExpectAsync(IPage page, string use, string reason)
    {
        await page.GotoAsync("/");
        (await page.Locator($"[data-use={use}]").GetAttributeAsync("data-reason")).Should().Be(reason);
    }
}
