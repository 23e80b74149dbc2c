using Microsoft.Playwright;

namespace Pictier.Consent.BrowserTests;

/// <summary>Debian's Chromium, started once for all tests.</summary>
[SetUpFixture]
public sealed class Browser
{
    private static IPlaywright? playwright;
    private static IBrowser? chromium;

    internal static IBrowser Chromium => chromium ?? throw new InvalidOperationException("The browser is not started.");

    [OneTimeSetUp]
    public async Task Start()
    {
        File.Exists(Executable).Should().BeTrue("these tests need Chromium: apt-get install chromium, as .ci/run does");
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private const string Executable = "/usr/bin/chromium";
}
