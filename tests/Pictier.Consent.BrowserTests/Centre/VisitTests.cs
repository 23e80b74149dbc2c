using Microsoft.Playwright;
using Pictier.Consent.AspNetCore.Tests;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.BrowserTests.Centre;

/// <summary>What people do in the centre, in a browser: with a script and without, with the mouse and with the keyboard.</summary>
[TestFixture(true)]
[TestFixture(false)]
public sealed class VisitTests(bool withScript)
{
    private static readonly DataSubjectId Hanako = new("hanako");

    private PrivacySite site = null!;
    private IPage page = null!;

    [SetUp]
    public async Task A_site()
    {
        site = await PrivacySite.StartAsync();
        page = await site.SignInAsync("hanako", withScript: withScript);
    }

    [TearDown]
    public async Task The_site_is_closed()
    {
        await page.Context.DisposeAsync();
        await site.DisposeAsync();
    }

    [Test]
    public async Task Agreeing_and_withdrawing_take_the_same_number_of_clicks()
    {
        await page.GotoAsync("/privacy");
        var clicks = 0;
        await ClickAsync(AriaRole.Link, "May we recommend places and albums to you?");
        await ClickAsync(AriaRole.Button, "I agree");
        (await page.GetByRole(AriaRole.Status).TextContentAsync()).Should().Be("Your yes is recorded.");
        var toAgree = clicks;

        site.Clock.Now = PrivacySite.Noon.AddMinutes(1);
        await page.GotoAsync("/privacy");
        clicks = 0;
        await ClickAsync(AriaRole.Link, "May we recommend places and albums to you?");
        await ClickAsync(AriaRole.Button, "Withdraw my consent");
        (await page.GetByRole(AriaRole.Status).TextContentAsync()).Should().StartWith("Your consent is withdrawn.");
        clicks.Should().Be(toAgree);

        async Task ClickAsync(AriaRole role, string name)
        {
            clicks++;
            await page.GetByRole(role, new() { Name = name }).ClickAsync();
        }
    }

    [Test]
    public async Task The_keyboard_alone_is_enough()
    {
        await page.GotoAsync("/privacy/notice?id=recommendations");
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync()).Should().Be("Skip to the content");
        await page.Keyboard.PressAsync("Enter");

        for (var steps = 0; await FocusedAsync() != "I agree"; steps++)
        {
            steps.Should().BeLessThan(10, "the answer is near the beginning of the content");
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Status).WaitForAsync();

        (await site.Ledger.ReadAsync(Hanako)).Events.Should().ContainSingle().Which.Should().BeOfType<ConsentGiven>();
    }

    [Test]
    public async Task A_request_is_made_and_its_clock_runs()
    {
        await page.GotoAsync("/privacy/requests/new");
        await page.GetByLabel("Blur or anonymise me").CheckAsync();
        await page.GetByLabel("Anything else we should know").FillAsync("The photo of the harbour, second from the left.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();

        (await page.ContentAsync()).Should().Contain("14 days left").And.Contain("The photo of the harbour, second from the left.");
    }

    [Test]
    public async Task What_concerns_cessations_alone_is_there_when_it_is_needed()
    {
        await page.GotoAsync("/privacy/requests/new");
        await page.GetByLabel("Stop using my data").CheckAsync();
        (await page.GetByLabel("Why should it stop?").IsVisibleAsync()).Should().BeTrue();

        await page.GetByLabel("Show me the data you hold about me").CheckAsync();
        (await page.GetByLabel("Why should it stop?").IsVisibleAsync()).Should().Be(!withScript, "without a script everything is shown");
    }

    private Task<string> FocusedAsync() => page.Locator(":focus").First.TextContentAsync().ContinueWith(t => t.Result?.Trim() ?? string.Empty, TaskScheduler.Default);
}
