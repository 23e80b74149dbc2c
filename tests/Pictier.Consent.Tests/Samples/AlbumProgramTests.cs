using System.Diagnostics;
using Pictier.Album.Telling;
using Pictier.Consent.Tests.Readme;

namespace Pictier.Consent.Tests.Samples;

/// <summary>The sample as somebody runs it.</summary>
[TestFixture]
internal sealed class AlbumProgramTests
{
    private string output = string.Empty;

    [OneTimeSetUp]
    public void Run()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(TestContext.CurrentContext.TestDirectory, "Pictier.Album.dll") },
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync();
        output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        program.ExitCode.Should().Be(0, errors.Result);
        errors.Result.Should().BeEmpty();
    }

    [Test]
    public void Every_scene_is_told_in_order_with_its_answer()
    {
        var story = Story.Load();
        var at = 0;
        foreach (var sentence in story.Chapters.SelectMany(story.ScenesOf).Select(scene => scene.Sentence))
        {
            var place = output.IndexOf(sentence, at, StringComparison.Ordinal);
            place.Should().BePositive("the program tells `{0}`", sentence);
            at = place + sentence.Length;
            output[at..].Should().MatchRegex(@"^\r?\n +(ALLOW|DENY|GRANT|REFUSE)  [a-z-]+ ");
        }
    }

    [Test]
    public void The_evening_in_code_denies_kenji_sends_hanako_her_prints_and_filters_the_readers() =>
        output.ReplaceLineEndings("\n").Should()
            .Contain("may it recommend something?\n            DENY  consent-missing ")
            .And.Contain("so the order goes on.\n           ALLOW  third-party-consent ")
            .And.Contain("this throws.\n            DENY  opt-out-item-not-notified ")
            .And.Contain("  Sent to Hanako.\n");

    [Test]
    public void The_record_of_provision_holds_each_provision_that_must_be_recorded() =>
        output[output.IndexOf("The record of provision", StringComparison.Ordinal)..].ReplaceLineEndings("\n").Should().Be(
            """
            The record of provision

            2026-05-15 11:00  display-name, open-photo to catalogue-publisher: opt-out-provision, catalogue-2026
            2026-05-20 12:00  name, address, photo to print-partner: third-party-consent, hanako-prints
            2026-06-01 20:00  name, address, photo to print-partner: third-party-consent, hanako-prints

            """.ReplaceLineEndings("\n"));

    [Test]
    public void The_README_shows_what_is_printed() => output.ReplaceLineEndings("\n").Should().Contain(MarkedBlock.Of("README.md", "output: sample"));

    [Test]
    public void Redirected_output_has_no_colours() => output.Should().NotContain("\e");
}
