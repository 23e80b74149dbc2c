using System.Diagnostics;

namespace Pictier.Consent.Tool.Tests.Reporting;

/// <summary>Debian's Chromium without a window: what a page becomes in it.</summary>
internal static class Chromium
{
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--hide-scrollbars", "--virtual-time-budget=30000",
    ];

    /// <summary>The document of the file after it was shown, and scripts in it ran.</summary>
    internal static string Document(string file, int width, bool dark = false)
    {
        var profile = Directory.CreateTempSubdirectory("chromium-");
        try
        {
            string[] scheme = dark ? ["--blink-settings=preferredColorScheme=0"] : [];
            var start = new ProcessStartInfo("/usr/bin/chromium", [.. Quiet, .. scheme, $"--window-size={width},900", $"--user-data-dir={profile.FullName}", "--dump-dom", new Uri(file).AbsoluteUri])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var document = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.Should().Be(0, error.Result);
            return document;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
