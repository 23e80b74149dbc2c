using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Pictier.Consent.AspNetCore.Tests;
using Pictier.Consent.Auditing;
using Pictier.Consent.BrowserTests.Axe;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.BrowserTests.Desk;

/// <summary>A section 5 request from end to end in two browsers, and WCAG 2.2 AA on every page of the desk.</summary>
public sealed class DeskAccessibilityTests
{
    private static readonly string[] Pages =
        ["/privacy-desk", "/privacy-desk/request?id={0}", "/privacy-desk/search", "/privacy-desk/denials", "/privacy-desk/audit", "/privacy-desk/policy"];

    private string folder = null!;
    private PrivacySite site = null!;

    [SetUp]
    public async Task A_site_with_a_desk()
    {
        folder = Directory.CreateTempSubdirectory("pictier-desk-").FullName;
        var audit = Path.Combine(folder, "audit.jsonl");
        site = await PrivacySite.StartAsync(
            configure: consent =>
            {
                consent.AddConsentDesk().UseAuditFile(audit);
                consent.Services.AddSingleton<IAuditTrail>(_ => AuditFile.Trail(audit));
                consent.Services.Configure<ConsentOptions>(o =>
                {
                    o.Audit.Scope = AuditScope.DenialsAndReliance;
                    o.Audit.PseudonymKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
                });
            },
            map: app => app.MapConsentDesk("/privacy-desk", policy: "PrivacyOffice"));
    }

    [TearDown]
    public async Task The_site_is_closed()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("en-GB", ColorScheme.Light, 1200)]
    [TestCase("ja-JP", ColorScheme.Light, 1200)]
    [TestCase("ja-JP", ColorScheme.Dark, 375)]
    public async Task Every_page_of_the_desk(string locale, ColorScheme scheme, int width)
    {
        var id = await AskAsync("Erase my data");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IConsentEngine>().EvaluateAsync(ProcessingRequest.Use(new("hanako"), new("newsletter"), [new("email")]));
        }

        await using var visit = new Closing(await site.SignInAsync("sato", locale, scheme: scheme, width: width, role: "privacy-office"));
        foreach (var pattern in Pages)
        {
            var path = pattern.Replace("{0}", id, StringComparison.Ordinal);
            await visit.Page.GotoAsync(path);
            await visit.Page.PictureAsync($"{pattern.Trim('/').Replace('/', '-').Replace("?id={0}", "", StringComparison.Ordinal)}-{locale}-{scheme}");
            (await Accessibility.ViolationsAsync(visit.Page)).Should().BeEmpty(path);
            (await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).Should().BeTrue(path);
        }
    }

    [Test]
    public async Task A_request_is_made_decided_answered_and_read()
    {
        var id = await AskAsync("Leave me out of the provision by opt-out");
        await using (var desk = new Closing(await site.SignInAsync("sato", role: "privacy-office")))
        {
            var page = desk.Page;
            await page.GotoAsync("/privacy-desk");
            await page.GetByRole(AriaRole.Link, new() { Name = "Leave me out of the provision by opt-out" }).ClickAsync();
            await page.GetByLabel("The identity is confirmed").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Note it" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "What would the answer be?" }).ClickAsync();
            (await page.ContentAsync()).Should().Contain("data-reason=\"request-opt-out\"");
            (await Accessibility.ViolationsAsync(page)).Should().BeEmpty();
            await page.GetByRole(AriaRole.Button, new() { Name = "Decide", Exact = true }).ClickAsync();
            await page.GetByLabel("What are they told?").FillAsync("Your open album is in no catalogue any more.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Give this answer" }).ClickAsync();
            (await page.GetByRole(AriaRole.Status).First.TextContentAsync()).Should().Be("The answer is given.");
        }

        await using var hanako = new Closing(await site.SignInAsync("hanako"));
        await hanako.Page.GotoAsync($"/privacy/request?id={id}");
        await hanako.Page.PictureAsync("privacy-request-answered");
        (await hanako.Page.ContentAsync()).Should().Contain("Granted").And.Contain("Your open album is in no catalogue any more.");
        (await Accessibility.ViolationsAsync(hanako.Page)).Should().BeEmpty();
    }

    [Test]
    public async Task Looking_somebody_up_says_what_it_found()
    {
        await AskAsync("Erase my data");
        await using var desk = new Closing(await site.SignInAsync("sato", role: "privacy-office"));
        await desk.Page.GotoAsync("/privacy-desk/search");
        await desk.Page.GetByLabel("Pseudonym of the audit log, or id in the service").FillAsync("hanako");
        await desk.Page.GetByLabel("Why do you look this person up?").FillAsync("request 417 by telephone");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();

        (await desk.Page.ContentAsync()).Should().Contain("data-found").And.NotContain("hanako");
        await desk.Page.PictureAsync("privacy-desk-found");
        (await Accessibility.ViolationsAsync(desk.Page)).Should().BeEmpty();
    }

    private async Task<string> AskAsync(string kind)
    {
        await using var visit = new Closing(await site.SignInAsync("hanako"));
        await visit.Page.GotoAsync("/privacy/requests/new");
        await visit.Page.GetByLabel(kind).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Status).WaitForAsync();
        return (await site.Requests.FindOfAsync(new("hanako")))[0].Received.Id;
    }
}
