using System.Diagnostics;

namespace Pictier.Consent.Tool.Tests.Completion;

/// <summary>What a shell completes: in a real bash.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CompletionTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [TestCase("pictier-consent val", "validate")]
    [TestCase("pictier-consent validate --for", "--format")]
    [TestCase("pictier-consent validate --format s", "sarif")]
    [TestCase("pictier-consent audit rep", "replay")]
    [TestCase("pictier-consent completion z", "zsh")]
    public void Bash_completes_commands_options_and_values(string typed, string completed) => Offered(typed).Should().Equal(completed);

    [Test]
    public void Bash_is_offered_every_command() => Offered("pictier-consent ").Should().Contain(["evaluate", "answer", "validate", "explain", "report", "audit", "completion"]);

    [Test]
    public void Where_nothing_is_known_bash_offers_files() => Offered("pictier-consent validate --policy /").Should().BeEmpty();

    [TestCase("bash", "complete -o default -F _pictier_consent pictier-consent")]
    [TestCase("zsh", "#compdef pictier-consent")]
    [TestCase("fish", "complete -c pictier-consent")]
    [TestCase("pwsh", "Register-ArgumentCompleter -Native -CommandName pictier-consent")]
    public void There_is_a_script_for_each_shell(string shell, string line)
    {
        workspace.Run("completion", shell).Should().Be(0);

        workspace.Standard.Should().Contain(line).And.EndWith("\n").And.NotContain("\r");
    }

    [Test]
    public void Another_shell_is_wrong_usage() => workspace.Run("completion", "tcsh").Should().Be(64);

    // Bash itself calls the function that the script registered, with the line and the words as it would at a tab.
    private string[] Offered(string typed)
    {
        workspace.Run("completion", "bash");
        var script = workspace.With("completion.bash", workspace.Standard);
        var tool = Path.Combine(AppContext.BaseDirectory, "pictier-consent.dll");
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var run = workspace.With("run.bash", $$"""
            pictier-consent() { '{{dotnet}}' '{{tool}}' "$@"; }
            source '{{script}}'
            [[ $(complete -p pictier-consent) == *'-F _pictier_consent'* ]] || exit 3
            COMP_LINE='{{typed}}'
            COMP_POINT=${#COMP_LINE}
            read -ra COMP_WORDS <<< "$COMP_LINE"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _pictier_consent
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        using var bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "--noprofile", run]) { RedirectStandardOutput = true })!;
        var offered = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        bash.ExitCode.Should().Be(0);
        return offered.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
